/** 结构解读: from blocks to outline, paragraphs with codes, tables of targets and results, boxes with projects. */
@NullMarked
package org.kaolin.plan.reading.structure;

import org.jspecify.annotations.NullMarked;
