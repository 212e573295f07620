/**
 * 区划地名: administrative units with their codes, kinds and parents in two times, their merger, split, renaming and
 * transfer, functional areas such as 昌南新区, and the restatement of series on the units of another day (S-088).
 *
 * <p>Facts of a city come from {@code city/divisions.csv}, {@code old-codes.csv} and {@code areas.csv}. Other packages read
 * the views {@code v_places_…}, the function {@code area_units} and {@link org.kaolin.places.Units}; only
 * {@link org.kaolin.places.Places} writes.
 */
@NullMarked
package org.kaolin.places;

import org.jspecify.annotations.NullMarked;
