/** 智慧民政综合服务平台: the application. Mechanisms, shared identities and business lines are its direct sub-packages. */
@NullMarked
package org.kaolin;

import org.jspecify.annotations.NullMarked;
