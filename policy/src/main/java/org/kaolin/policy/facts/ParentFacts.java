package org.kaolin.policy.facts;

/**
 * 父母情况 of one parent, as the child rules ask for it.
 *
 * @param months months without contact
 * @param termMonths months of the sentence or restriction
 */
public record ParentFacts(State state, int months, boolean notCaring, int termMonths, Disability disability) {

    /** 父母状态. */
    public enum State implements Coded {
        ABLE("能够履行抚养义务"),
        DEAD("死亡"),
        DECLARED_MISSING("宣告失踪"),
        NOT_FOUND("查找不到"),
        LOST_CONTACT("失去联系"),
        PRISON("服刑在押"),
        COMPULSORY_ISOLATION("强制隔离戒毒"),
        OTHER_RESTRICTION("被执行其他限制人身自由的措施"),
        DISABLED("残疾"),
        SERIOUS_ILLNESS("重病"),
        GUARDIANSHIP_REVOKED("被撤销监护资格"),
        DEPORTED("被遣送(驱逐)出境");

        private final String title;

        State(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Throws FactException for months outside 0 to 1,200. */
    public ParentFacts {
        Bounds.whole(months, 0, 1200, "months");
        Bounds.whole(termMonths, 0, 1200, "termMonths");
    }
}
