/** 规则手册: the rules themselves and nothing else; figures are parameters, never literals. */
@NullMarked
package org.kaolin.policy.book;

import org.jspecify.annotations.NullMarked;
