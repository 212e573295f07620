/** Tests of {@code org.kaolin.portal}. */
@NullMarked
package org.kaolin.portal;

import org.jspecify.annotations.NullMarked;
