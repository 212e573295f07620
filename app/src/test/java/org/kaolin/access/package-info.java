/** Tests of {@code org.kaolin.access}. */
@NullMarked
package org.kaolin.access;

import org.jspecify.annotations.NullMarked;
