/** 导入窗口: import, template and export of every register over HTTP and as pages; all writes go through the register. */
@org.jspecify.annotations.NullMarked
package org.kaolin.sheets.desk;
