/** Tests of import and export over HTTP. */
@org.jspecify.annotations.NullMarked
package org.kaolin.sheets.desk;
