/** 我能享受什么: the self-check of citizens; the rulebook answers, nothing is stored. */
@NullMarked
package org.kaolin.policies.check;

import org.jspecify.annotations.NullMarked;
