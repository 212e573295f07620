/**
 * 设施与容量: facilities with their functions and building area, beds, village mutual-aid facilities (四助五有). Legal basis:
 * plan of civil affairs 1.1, 3.1, 5.1–5.3 and boxes 5 and 9; 养老机构管理办法. Whether a facility qualifies for an indicator
 * follows from its functions and flags, never from its category. Other packages read only the views
 * {@code v_facility_facility}, {@code v_facility_bed} and {@code v_facility_village}.
 */
@NullMarked
package org.kaolin.facility;

import org.jspecify.annotations.NullMarked;
