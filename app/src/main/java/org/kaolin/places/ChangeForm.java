package org.kaolin.places;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 区划变更表单: what was typed, what is wrong with it and what can be chosen. */
public record ChangeForm(
        UnitChanges.Action action,
        Unit unit,
        Map<String, String> values,
        Map<String, String> errors,
        List<Unit> siblings,
        List<Unit> parents) {

    /** What was typed. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Message at a field. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** {@code aria-describedby} of a field with an error. */
    public @Nullable String describedBy(String name) {
        return errors.containsKey(name) ? name + "-error" : null;
    }

    /** Class of a field's block. */
    public String style(String name) {
        return errors.containsKey(name) ? "field field-failed" : "field";
    }

    /** Whether a unit was ticked. */
    public boolean isTicked(Unit unit) {
        return List.of(value("units").split(" ")).contains(unit.code());
    }

    /** Kinds of the unit's level. */
    public List<Kind> kinds() {
        return Kind.of(unit.level());
    }

    /** 名称 of the action. */
    public String title() {
        return action.title();
    }

    /** Code of the action. */
    public String code() {
        return action.code();
    }
}
