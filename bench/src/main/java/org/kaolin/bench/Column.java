package org.kaolin.bench;

import org.kaolin.policy.facts.Situation;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Fact;
import org.kaolin.policy.language.Kind;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.language.Terms;
import org.kaolin.policy.language.Unit;

/** 基准事实: the columns of the city that rules read. */
enum Column {
    ASSETS(Scope.HOUSEHOLD, Unit.YUAN, 60_000_000),
    VEHICLES(Scope.HOUSEHOLD, Unit.ITEMS, 2),
    HOUSES(Scope.HOUSEHOLD, Unit.ITEMS, 3),
    MED(Scope.HOUSEHOLD, Unit.YUAN, 300_000),
    EDU(Scope.HOUSEHOLD, Unit.YUAN, 120_000),
    NO_SUPPORT(Scope.HOUSEHOLD, Unit.YES_NO, 1),
    LAST_MONTH(Scope.HOUSEHOLD, Unit.MONTHS, 32_767),
    LAST_AMOUNT(Scope.HOUSEHOLD, Unit.YUAN, 105_000),
    BIRTH(Scope.MEMBER, Unit.MONTHS, 32_767),
    STUDENT(Scope.MEMBER, Unit.YES_NO, 1),
    EMPLOYED(Scope.MEMBER, Unit.YES_NO, 1),
    INCOME(Scope.MEMBER, Unit.YUAN, 1_000_000),
    GRADE(Scope.MEMBER, Unit.ITEMS, 4),
    KIND(Scope.MEMBER, Unit.ITEMS, 7),
    SERIOUS(Scope.MEMBER, Unit.YES_NO, 1),
    CARE(Scope.MEMBER, Unit.ITEMS, 2),
    ORPHAN(Scope.MEMBER, Unit.YES_NO, 1);

    private final Scope scope;
    private final Unit unit;
    private final long most;

    Column(Scope scope, Unit unit, long most) {
        this.scope = scope;
        this.unit = unit;
        this.most = most;
    }

    /** As a fact of the rule language; a situation of the city carries the row where its deductions would be. */
    <K extends Kind> Expr<K> fact(City city) {
        return Terms.fact(new Fact<>(name(), name(), scope, unit, 0, most, 1, null, s -> read(city, s)));
    }

    private long read(City city, Situation situation) {
        int person = scope == Scope.MEMBER ? Integer.parseInt(situation.member().id()) : 0;
        return read(city, (int) situation.household().deductions(), person);
    }

    long read(City city, int household, int person) {
        int member = city.first[household] + person;
        return switch (this) {
            case ASSETS -> city.assets[household];
            case VEHICLES -> city.vehicles[household];
            case HOUSES -> city.houses[household];
            case MED -> city.med[household];
            case EDU -> city.edu[household];
            case NO_SUPPORT -> city.noSupport[household];
            case LAST_MONTH -> city.lastMonth[household];
            case LAST_AMOUNT -> city.lastAmount[household];
            case BIRTH -> city.birth[member];
            case STUDENT -> city.student[member];
            case EMPLOYED -> city.employed[member];
            case INCOME -> city.income[member];
            case GRADE -> city.grade[member];
            case KIND -> city.kind[member];
            case SERIOUS -> city.serious[member];
            case CARE -> city.care[member];
            case ORPHAN -> city.orphan[member];
        };
    }
}
