package org.kaolin.policy.book.children;

import static org.kaolin.policy.language.Terms.all;
import static org.kaolin.policy.language.Terms.count;
import static org.kaolin.policy.language.Terms.less;
import static org.kaolin.policy.language.Terms.not;
import static org.kaolin.policy.language.Terms.subject;

import java.util.List;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;
import org.kaolin.policy.language.Citation;
import org.kaolin.policy.language.Expr.Rule;
import org.kaolin.policy.language.Kind.Truth;
import org.kaolin.policy.language.Unit;
import org.kaolin.policy.schema.SubjectColumns;

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

    /** 儿童. */
    public record Child(int age, boolean rural, List<Presence> parents) implements Subject {

        /** Copies the list. */
        public Child {
            parents = List.copyOf(parents);
        }

        @Override
        public String id() {
            return "儿童";
        }
    }

    private static final SubjectColumns<Child> OF = new SubjectColumns<>("left-behind", Child.class);

    /** 是否农村留守儿童. */
    public static final Rule<Truth> LEFT_BEHIND = subject(
            "left-behind.applies",
            "是否属于农村留守儿童",
            Unit.YES_NO,
            Citation.of("关于加强农村留守儿童关爱保护工作的意见(国发〔2016〕13号)", "第一项"),
            all(
                    OF.flag("rural", "是否农村户籍", Child::rural),
                    less(OF.count("age", "周岁多大", Unit.YEARS, Bounds.AGE, Child::age), count("left-behind.age-below")),
                    OF.flag("away", "是否有父母外出务工", child -> child.parents().contains(Presence.AWAY)),
                    not(OF.flag(
                            "homeAble",
                            "是否有父母在家且有监护能力",
                            child -> child.parents().contains(Presence.HOME_ABLE)))));
}
