/** 序列图: pictures of series over years. */
@NullMarked
package org.kaolin.places.series;

import org.jspecify.annotations.NullMarked;
