/** 规则编译: the same rule values as bytecode over columns; what cannot be proved exact is left to the interpreter. */
@NullMarked
package org.kaolin.policy.compile;

import org.jspecify.annotations.NullMarked;
