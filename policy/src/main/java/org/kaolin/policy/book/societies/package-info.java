/** 社会组织规则. */
@NullMarked
package org.kaolin.policy.book.societies;

import org.jspecify.annotations.NullMarked;
