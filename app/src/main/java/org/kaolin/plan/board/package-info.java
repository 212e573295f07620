/** 指标看板与驾驶舱: pages of the indicators, read only; every number leads to its definition and to the rows behind it. */
@NullMarked
package org.kaolin.plan.board;

import org.jspecify.annotations.NullMarked;
