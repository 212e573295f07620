/** 案例: reads worked cases and check vectors, answers them and compares with what was expected. */
@NullMarked
package org.kaolin.policy.cases;

import org.jspecify.annotations.NullMarked;
