/**
 * 标准联动: relations that law and plan set between standards, as rules in the
 * rule language, and their check against a proposed announcement. Thresholds are parameters themselves.
 */
@NullMarked
package org.kaolin.policy.linkage;

import org.jspecify.annotations.NullMarked;
