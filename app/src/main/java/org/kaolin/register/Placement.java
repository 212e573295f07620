package org.kaolin.register;

/**
 * 所在区划: SQL conditions, written by the store, that say where an entry (row {@code t}) stands; {@code {units}} is
 * replaced by the query of unit ids.
 *
 * @param inScope whether the entry stands in the units of a user's area today
 * @param inArea whether the row stands in the units of an area at {@code :valid} and {@code :known}
 * @param ofInstitution whether the entry belongs to the facility {@code :institution}
 * @param found whether something beside the row's own text matches {@code {word}}, else {@code false}
 */
public record Placement(String inScope, String inArea, String ofInstitution, String found) {}
