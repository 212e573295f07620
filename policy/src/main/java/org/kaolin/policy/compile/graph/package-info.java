/** 运算图: nodes of a compiled rule, each with a proved range. */
@NullMarked
package org.kaolin.policy.compile.graph;

import org.jspecify.annotations.NullMarked;
