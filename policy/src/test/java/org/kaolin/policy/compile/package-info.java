/** Tests of the compiler: the same answers as the interpreter, in every output. */
@NullMarked
package org.kaolin.policy.compile;

import org.jspecify.annotations.NullMarked;
