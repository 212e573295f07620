/** 事实目录: every fact a rule may read, with its key, question, bounds and code list. */
@NullMarked
package org.kaolin.policy.schema;

import org.jspecify.annotations.NullMarked;
