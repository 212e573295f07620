/**
 * 标准与参数: announcements of dated numbers, switches and codes with citation and status. The value of a day follows
 * from a look-up ({@link org.kaolin.parameters.ParameterBook}); rival values of the same document stand beside and are
 * never used. Knows no benefit and no indicator.
 */
@NullMarked
package org.kaolin.parameters;

import org.jspecify.annotations.NullMarked;
