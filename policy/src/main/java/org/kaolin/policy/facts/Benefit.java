package org.kaolin.policy.facts;

/** 待遇: what a person or household is granted or already receives. */
public enum Benefit implements Coded {
    LIVING_ALLOWANCE("最低生活保障"),
    SINGLE_PERSON_COVER("单人保"),
    LOW_INCOME_EDGE("最低生活保障边缘家庭"),
    RIGID_EXPENSE_HOUSEHOLD("刚性支出困难家庭"),
    EXTREME_POVERTY_SUPPORT("特困人员救助供养"),
    DISABILITY_LIVING("困难残疾人生活补贴"),
    DISABILITY_NURSING("重度残疾人护理补贴"),
    OLD_AGE_ALLOWANCE("高龄津贴"),
    ELDERLY_NURSING_SUBSIDY("经济困难老年人护理补贴"),
    ELDERLY_SERVICE_SUBSIDY("经济困难老年人养老服务补贴"),
    ORPHAN_ALLOWANCE("孤儿基本生活费"),
    UNATTENDED_CHILD_ALLOWANCE("事实无人抚养儿童基本生活补贴"),
    PRICE_LINKED_SUBSIDY("价格临时补贴"),
    TEMPORARY_AID("临时救助"),
    VETERAN_RELIEF("优抚对象定期抚恤补助"),
    UNEMPLOYMENT_INSURANCE("失业保险金"),
    UNEMPLOYMENT_AID("失业补助金"),
    HIV_CHILD("感染艾滋病病毒儿童基本生活费"),
    WORK_INJURY_NURSING_FEE("工伤生活护理费");

    private final String title;

    Benefit(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whether civil affairs decides on it; the others are only known to be received elsewhere. */
    public boolean decidedHere() {
        return compareTo(TEMPORARY_AID) <= 0;
    }
}
