/** 法定期限规则 of registers and procedures outside benefits. */
@NullMarked
package org.kaolin.policy.book.limits;

import org.jspecify.annotations.NullMarked;
