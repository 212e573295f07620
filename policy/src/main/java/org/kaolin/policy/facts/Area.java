package org.kaolin.policy.facts;

/** 城乡: selects the standard. */
public enum Area implements Coded {
    URBAN("城市"),
    RURAL("农村"),
    ALL("城乡");

    private final String title;

    Area(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether a figure of this area is valid in another. */
    public boolean covers(Area other) {
        return this == ALL || this == other;
    }
}
