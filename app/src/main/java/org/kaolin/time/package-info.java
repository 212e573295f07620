/**
 * 时间: valid and known time for every full table, the business clock with its daily work, and the working-day calendar.
 * Every later table stands on this package; it knows no business word.
 */
@NullMarked
package org.kaolin.time;

import org.jspecify.annotations.NullMarked;
