/** 表格文件: a spreadsheet file as sheets of typed cells, read within limits; knows nothing of tables or registers. */
@org.jspecify.annotations.NullMarked
package org.kaolin.sheets.file;
