/** 页面框架: frame, components, styles, problem details. */
@NullMarked
package org.kaolin.web;

import org.jspecify.annotations.NullMarked;
