/** 养老服务设施与走访规则: qualification, risk grade and cadence. */
@NullMarked
package org.kaolin.policy.book.facilities;

import org.jspecify.annotations.NullMarked;
