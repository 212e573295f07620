package org.kaolin.policy.facts;

import java.util.Set;

/**
 * 收入项目.
 *
 * @param yearly fen of twelve months; a monthly amount is taken twelve times, so that nothing is ever rounded
 */
public record IncomeItem(Kind kind, long yearly) {

    /** 收入种类. */
    public enum Kind implements Coded {
        WAGE("工资(税前)"),
        WAGE_NET("工资(已扣就业成本)"),
        BUSINESS_NET("经营净收入"),
        PROPERTY("财产净收入"),
        SUPPORT_RECEIVED("赡养、抚养、扶养费"),
        SUPPORT_BY_PERSON_60_PLUS("60周岁以上亲属供养"),
        SUPPORT_BY_SIBLING("兄弟姐妹供养"),
        PENSION_CENTRAL_BASIC("中央确定的城乡居民基本养老保险基础养老金"),
        PENSION_PERSONAL_ACCOUNT("个人账户养老金"),
        PENSION_EMPLOYEE("职工养老金"),
        SOCIAL_INSURANCE_BENEFIT("其他社会保险待遇"),
        VETERAN_PREFERENTIAL("优待抚恤金"),
        BIRTH_PLANNING_AWARD("计划生育奖励扶助金"),
        SCHOLARSHIP("奖学金、助学金"),
        BRAVERY_AWARD("见义勇为奖金"),
        SOCIAL_ASSISTANCE("社会救助款物"),
        DISABILITY_SUBSIDY("残疾人两项补贴"),
        OLD_AGE_ALLOWANCE("高龄津贴"),
        UNATTENDED_CHILD_ALLOWANCE("事实无人抚养儿童基本生活补贴");

        /** 劳动所得: what a job brings. */
        public static final Set<Kind> EARNED = Set.of(WAGE, WAGE_NET, BUSINESS_NET);

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** Throws FactException for a negative amount or one beyond a hundred million yuan a year. */
    public IncomeItem {
        Bounds.money(yearly, "amount");
    }
}
