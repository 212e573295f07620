/** Tests of reading and taking over spreadsheets. */
@org.jspecify.annotations.NullUnmarked
package org.kaolin.sheets;
