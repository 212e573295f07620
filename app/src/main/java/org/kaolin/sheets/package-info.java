/**
 * 表格导入 (DESIGN 4): reads real spreadsheets for any register: file → sheets → tables → mapping → rows with their
 * reasons → entries written through the register. Knows no business word; the words of columns are data
 * ({@code sheets/synonyms.csv}).
 */
@org.jspecify.annotations.NullMarked
package org.kaolin.sheets;
