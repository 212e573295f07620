/** Tests of {@code org.kaolin.start}. */
@NullMarked
package org.kaolin.start;

import org.jspecify.annotations.NullMarked;
