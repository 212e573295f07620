/** 社会救助规则: minimum living allowance and its layers, extreme-poverty support, price link, temporary aid. */
@NullMarked
package org.kaolin.policy.book.assistance;

import org.jspecify.annotations.NullMarked;
