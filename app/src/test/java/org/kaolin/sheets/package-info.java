/** Tests of reading and taking over spreadsheets. */
@org.jspecify.annotations.NullMarked
package org.kaolin.sheets;
