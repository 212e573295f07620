/** 养老规则: allowances and subsidies for the elderly. */
@NullMarked
package org.kaolin.policy.book.elderly;

import org.jspecify.annotations.NullMarked;
