/**
 * 规划与指标 (M9): plan versions, indicators, projects, commitments, evaluations. Reads published views only; knows no
 * business line by class.
 */
@NullMarked
package org.kaolin.plan;

import org.jspecify.annotations.NullMarked;
