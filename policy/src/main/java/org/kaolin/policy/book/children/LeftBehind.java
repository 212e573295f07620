package org.kaolin.policy.book.children;

import java.time.LocalDate;
import java.util.List;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.LawFigures;

/** 农村留守儿童: both parents away to work, or one away and the other unable. */
public final class LeftBehind {

    private LeftBehind() {}

    /** 父母在家情况. */
    public enum Presence implements Coded {
        AWAY("外出务工"),
        HOME_ABLE("在家且有监护能力"),
        HOME_UNABLE("在家但无监护能力");

        private final String title;

        Presence(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Whether a child counts as left behind. */
    public static boolean applies(int age, boolean rural, List<Presence> parents, LocalDate day) {
        return rural
                && age < LawFigures.whole("left-behind.age-below", day)
                && parents.contains(Presence.AWAY)
                && !parents.contains(Presence.HOME_ABLE);
    }
}
