/** 文件解读: text, HTML and Word files as blocks in reading order; refuses what is unsafe or unreadable. */
@NullMarked
package org.kaolin.plan.reading.document;

import org.jspecify.annotations.NullMarked;
