/**
 * 规划文本解读: from an uploaded text, HTML page or Word file to outline, indicators, results, projects, commitments and
 * findings. Pure: no Spring, no database, no clock. Reads structure only; no rule knows one particular plan.
 */
@NullMarked
package org.kaolin.plan.reading;

import org.jspecify.annotations.NullMarked;
