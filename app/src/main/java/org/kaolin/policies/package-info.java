/**
 * 政策服务: leaflets, the trial of cases and the self-check of citizens, all printed from the rulebook and computed by it.
 * Holds no rule and stores nothing.
 */
@NullMarked
package org.kaolin.policies;

import org.jspecify.annotations.NullMarked;
