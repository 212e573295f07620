/** Tests of the benchmark: every evaluator comes to the published sums. */
@NullMarked
package org.kaolin.bench;

import org.jspecify.annotations.NullMarked;
