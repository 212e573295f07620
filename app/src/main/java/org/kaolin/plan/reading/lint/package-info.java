/**
 * 规划文本核查: rules by name that point at what is wrong, contradictory or open in a plan that has been read. Pure, like the
 * reading itself; docs/plan-findings.md tells what each rule finds.
 */
@NullMarked
package org.kaolin.plan.reading.lint;

import org.jspecify.annotations.NullMarked;
