/** 评估: what every figure of a plan was on a day, as known at a moment; kept as it was and never changed. */
@NullMarked
package org.kaolin.plan.evaluation;

import org.jspecify.annotations.NullMarked;
