/** 残疾人福利规则: the two disability allowances. */
@NullMarked
package org.kaolin.policy.book.disability;

import org.jspecify.annotations.NullMarked;
