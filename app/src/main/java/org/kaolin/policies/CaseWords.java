package org.kaolin.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaolin.base.Fen;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Disability;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.MemberFacts;
import org.kaolin.policy.facts.ParentFacts;
import org.kaolin.policy.facts.Person;
import org.kaolin.policy.question.Enquiry;

/** 案例用词: a case told in Chinese, and what to call the persons in it. */
final class CaseWords {

    private static final int MONTHS = 12;

    private final Enquiry enquiry;
    private final Map<String, String> persons = new LinkedHashMap<>();

    CaseWords(Enquiry enquiry) {
        this.enquiry = enquiry;
        for (MemberFacts member : enquiry.household().members()) {
            String called = member.relation().title() + "(" + member.ageOn(enquiry.asOf()) + " 周岁)";
            persons.put(member.id(), persons.containsValue(called) ? called + " " + member.id() : called);
        }
    }

    /** A person as the reader knows him; the id itself where nobody has it. */
    String person(String id) {
        return persons.getOrDefault(id, id);
    }

    /** The case, one line each. */
    List<String> facts() {
        HouseholdFacts household = enquiry.household();
        List<String> facts = new ArrayList<>();
        facts.add(enquiry.question().title() + ",以 " + enquiry.asOf() + " 的情况和规定为准,"
                + household.area().title() + "家庭");
        household.members().forEach(member -> facts.add(member(member)));
        if (household.financialAssets() > 0) {
            facts.add("金融资产 " + yuan(household.financialAssets()));
        }
        if (household.deductions() > 0) {
            facts.add("经认定可扣减的刚性支出每年 " + yuan(household.deductions()));
        }
        if (household.rigidExpenses() > 0) {
            facts.add("刚性支出每年 " + yuan(household.rigidExpenses()));
        }
        if (!household.obligors().isEmpty()) {
            facts.add("法定义务人 " + household.obligors().size() + " 名");
        }
        enquiry.history()
                .forEach(paid -> facts.add("已发" + paid.benefit().title() + ":" + paid.from() + " 至 " + paid.to()
                        + " 每月 " + paid.amount().toYuan().toPlainString() + " 元"));
        enquiry.events()
                .forEach(event -> facts.add(event.date() + " " + event.kind().title()
                        + (event.member() == null ? "" : "(" + person(event.member()) + ")")));
        return facts;
    }

    private String member(MemberFacts member) {
        List<String> words = new ArrayList<>();
        if (member.study() != Person.Study.NONE) {
            words.add(member.study().title() + "在读");
        }
        if (member.status() != Person.Status.NORMAL) {
            words.add(member.status().title());
        }
        Disability disability = member.disability();
        if (disability.kind() != Disability.Kind.NONE) {
            words.add(disability.kind().title() + "残疾 " + disability.grade() + " 级"
                    + (disability.certificate() ? "" : "(无残疾人证)"));
        }
        if (member.seriousIllness()) {
            words.add("患重特大疾病");
        }
        if (member.failedItems() > 0) {
            words.add("六项自理指标有 " + member.failedItems() + " 项不能完成");
        }
        if (member.abilityGrade() != Person.AbilityGrade.INTACT) {
            words.add(member.abilityGrade().title());
        }
        parent(words, "父亲", member.father());
        parent(words, "母亲", member.mother());
        member.income().forEach((kind, yearly) -> words.add(kind.title() + "每月 " + yuan(yearly / MONTHS)));
        if (!member.benefits().isEmpty()) {
            words.add("正在享受"
                    + member.benefits().stream().map(Benefit::title).sorted().collect(Collectors.joining("、")));
        }
        return person(member.id()) + ":" + (words.isEmpty() ? "没有收入" : String.join(",", words));
    }

    private static void parent(List<String> words, String who, @org.jspecify.annotations.Nullable ParentFacts parent) {
        if (parent != null) {
            words.add(who + parent.state().title());
        }
    }

    private static String yuan(long fen) {
        return Fen.of(fen).toYuan().toPlainString() + " 元";
    }
}
