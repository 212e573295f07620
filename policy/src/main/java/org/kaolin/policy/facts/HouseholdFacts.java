package org.kaolin.policy.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kaolin.base.RegionCode;

/**
 * 家庭事实.
 *
 * @param deductions fen of twelve months, approved
 * @param rigidExpenses fen of twelve months
 * @param financialAssets fen
 * @param unknown keys that nobody could answer
 */
public record HouseholdFacts(
        RegionCode region,
        Area area,
        List<MemberFacts> members,
        List<ObligorFacts> obligors,
        long deductions,
        long rigidExpenses,
        long financialAssets,
        boolean incomeStable,
        Set<String> unknown) {

    /** Throws FactException with the key at fault. */
    public HouseholdFacts {
        if (members.isEmpty()) {
            throw new FactException("members:至少填写一名家庭成员");
        }
        Bounds.whole(members.size(), 1, Bounds.MEMBERS, "members");
        Bounds.whole(obligors.size(), 0, Bounds.MEMBERS, "obligors");
        Bounds.money(deductions, "deductions");
        Bounds.money(rigidExpenses, "rigidExpenses");
        Bounds.money(financialAssets, "assets.financial");
        Set<String> ids = new HashSet<>();
        for (MemberFacts member : members) {
            if (!ids.add(member.id())) {
                throw new FactException("members:成员编号“" + member.id() + "”重复");
            }
        }
        members = List.copyOf(members);
        obligors = List.copyOf(obligors);
        unknown = Set.copyOf(unknown);
    }

    /** The same household with changed members. */
    public HouseholdFacts with(UnaryOperator<MemberFacts> change) {
        return new HouseholdFacts(
                region,
                area,
                members.stream().map(change).toList(),
                obligors,
                deductions,
                rigidExpenses,
                financialAssets,
                incomeStable,
                unknown);
    }

    /** The household of one of its members alone; the rest of the facts are taken as that person's. */
    public HouseholdFacts only(String member) {
        return new HouseholdFacts(
                region,
                area,
                members.stream()
                        .filter(each -> each.id().equals(member))
                        .map(MemberFacts::alone)
                        .toList(),
                obligors,
                deductions,
                rigidExpenses,
                financialAssets,
                incomeStable,
                unknown);
    }

    /** Throws FactException when somebody was born after the day. */
    public void requireBornBy(LocalDate day) {
        for (MemberFacts member : members) {
            LocalDate born = member.born();
            if (born != null && born.isAfter(day)) {
                throw new FactException("members." + member.id() + ".born:出生日期 " + born + " 晚于 " + day);
            }
            if (born != null && born.isBefore(day.minusYears(Bounds.AGE))) {
                throw new FactException("members." + member.id() + ".born:出生日期 " + born + " 过早,请核对");
            }
        }
    }
}
