/** 样例城市的测试. */
@NullMarked
package org.kaolin.sample;

import org.jspecify.annotations.NullMarked;
