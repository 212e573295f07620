/** 业务问题: application, review, payroll and deadlines answered from the rulebook. */
@NullMarked
package org.kaolin.policy.question;

import org.jspecify.annotations.NullMarked;
