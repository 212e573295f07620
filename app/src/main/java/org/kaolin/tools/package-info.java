/**
 * 校验工具: what the platform understands of dates, amounts, names, numbers and legal periods, offered one by one so that
 * forms, imports and other systems give the same answers. Reads nothing that belongs to a person and stores nothing.
 */
@NullMarked
package org.kaolin.tools;

import org.jspecify.annotations.NullMarked;
