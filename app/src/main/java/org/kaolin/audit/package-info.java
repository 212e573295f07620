/** 操作留痕: an audit row for every write and every read of a person; append only. */
@NullMarked
package org.kaolin.audit;

import org.jspecify.annotations.NullMarked;
