/**
 * 机构与职责: organisation units (bureaus, offices, stations, agencies) and their dated responsibility per business line, so
 * that a line can pass to another department without code, as social work did. Facts come from
 * {@code city/organisation-units.csv} and {@code city/responsibilities.csv}, marked with their status.
 */
@NullMarked
package org.kaolin.organisations;

import org.jspecify.annotations.NullMarked;
