/** 外部数据: figures of other agencies that no register of ours can give, each with its source and date. */
@NullMarked
package org.kaolin.plan.outside;

import org.jspecify.annotations.NullMarked;
