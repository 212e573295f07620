/** 区划地名的测试. */
@NullMarked
package org.kaolin.places;

import org.jspecify.annotations.NullMarked;
