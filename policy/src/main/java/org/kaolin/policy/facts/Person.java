package org.kaolin.policy.facts;

/** 人员代码表: code lists of one person's facts. */
public final class Person {

    private Person() {}

    /** 与户主关系. */
    public enum Relation implements Coded {
        HEAD("户主"),
        SPOUSE("配偶"),
        CHILD("子女"),
        PARENT("父母"),
        GRANDCHILD("孙子女、外孙子女"),
        GRANDPARENT("祖父母、外祖父母"),
        SIBLING("兄弟姐妹"),
        OTHER("其他");

        private final String title;

        Relation(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        /** Whether law itself puts the duty of support between this person and the head. */
        public boolean dutyOfSupport() {
            return this == HEAD || this == SPOUSE || this == CHILD || this == PARENT;
        }
    }

    /** 人员状态. */
    public enum Status implements Coded {
        NORMAL("正常"),
        PRISON("服刑在押"),
        COMPULSORY_ISOLATION("强制隔离戒毒"),
        DECLARED_MISSING("宣告失踪"),
        CLERGY_AWAY("脱离家庭三年以上的宗教教职人员"),
        DEAD("死亡"),
        LEFT("已离开"),
        NO_CIVIL_CAPACITY("无民事行为能力");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 就读阶段. */
    public enum Study implements Coded {
        NONE("不在读"),
        COMPULSORY("义务教育"),
        SENIOR_HIGH("普通高中"),
        SECONDARY_VOCATIONAL("中等职业教育"),
        ASSOCIATE("专科"),
        BACHELOR("本科"),
        MASTER("硕士"),
        DOCTOR("博士");

        private final String title;

        Study(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 学习形式. */
    public enum StudyMode implements Coded {
        FULL_TIME("全日制"),
        PART_TIME("非全日制");

        private final String title;

        StudyMode(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 就业状况. */
    public enum Work implements Coded {
        NONE("无业"),
        EMPLOYED("就业"),
        UNEMPLOYED("失业");

        private final String title;

        Work(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 劳动能力. */
    public enum WorkCapacity implements Coded {
        FULL("完全劳动能力"),
        PARTIAL("部分丧失劳动能力"),
        NONE("无劳动能力");

        private final String title;

        WorkCapacity(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 老年人能力等级 (GB/T 42195). */
    public enum AbilityGrade implements Coded {
        INTACT("能力完好"),
        MILD("轻度失能"),
        MODERATE("中度失能"),
        SEVERE("重度失能"),
        TOTAL("完全失能");

        private final String title;

        AbilityGrade(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 生活自理能力 of extreme-poverty support. */
    public enum CareGrade implements Coded {
        SELF("全自理"),
        SEMI("半失能"),
        FULL("失能");

        private final String title;

        CareGrade(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** 养育方式 of a child. */
    public enum Placement implements Coded {
        INSTITUTION("机构养育"),
        KIN("亲属抚养"),
        FOSTER("家庭寄养");

        private final String title;

        Placement(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }
}
