/** 慈善规则. */
@NullMarked
package org.kaolin.policy.book.giving;

import org.jspecify.annotations.NullMarked;
