/** Tests of import and export over HTTP. */
@org.jspecify.annotations.NullUnmarked
package org.kaolin.sheets.desk;
