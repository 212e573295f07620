/** 基础值类型: money, numbers, dates and identifiers that every part of the platform shares. No dependencies. */
@NullMarked
package org.kaolin.base;

import org.jspecify.annotations.NullMarked;
