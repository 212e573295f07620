/** 性能基准: the reference policy in the product's own rule language beside loops written by hand. */
@NullMarked
package org.kaolin.bench;

import org.jspecify.annotations.NullMarked;
