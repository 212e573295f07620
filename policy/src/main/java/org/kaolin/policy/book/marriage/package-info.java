/** 婚姻登记规则. */
@NullMarked
package org.kaolin.policy.book.marriage;

import org.jspecify.annotations.NullMarked;
