/**
 * 标准公布: an announcement of new standards is proposed by one officer with its document, previewed with what it changes
 * and which relations between standards it keeps or breaks, and approved by another. Nothing announced is ever edited; a
 * wrong row is corrected by a further announcement. Basis: DESIGN 3 and 5, seed-map.
 */
@NullMarked
package org.kaolin.parameters.announcement;

import org.jspecify.annotations.NullMarked;
