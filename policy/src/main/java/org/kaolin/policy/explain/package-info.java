/** 解释: evaluates a rule for one case and keeps every value, where it came from and its legal basis. */
@NullMarked
package org.kaolin.policy.explain;

import org.jspecify.annotations.NullMarked;
