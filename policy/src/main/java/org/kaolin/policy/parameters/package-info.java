/** 政策参数: dated, regional figures with source and status, and the figures that law itself states. */
@NullMarked
package org.kaolin.policy.parameters;

import org.jspecify.annotations.NullMarked;
