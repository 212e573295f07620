package org.kaolin.policy.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.Fen;
import org.kaolin.base.Month;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.book.Reason;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Benefit;
import org.kaolin.policy.facts.Bounds;
import org.kaolin.policy.facts.FactException;
import org.kaolin.policy.facts.HouseholdFacts;
import org.kaolin.policy.facts.ObligorFacts;
import org.kaolin.policy.facts.RequestFacts;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.policy.question.Enquiry;
import org.kaolin.policy.question.Enquiry.Question;
import org.kaolin.policy.question.Event;
import org.kaolin.policy.question.Payment;

/** 案例读取: turns the tree of one case, as a YAML or JSON library gives it, into a question. Strict in keys and codes. */
public final class CaseReader {

    private static final String SEVERAL = "several";
    private static final int MOST_MONTHS = 600;

    private CaseReader() {}

    /**
     * 案例: a question with its own parameter rows and what is expected.
     *
     * @param expect values by key, as written
     */
    public record Case(String id, Enquiry enquiry, List<ParameterRow> parameters, Map<String, Object> expect) {}

    /** Reads one case; throws FactException with the key at fault. */
    public static Case read(@Nullable Object tree) {
        return Fields.read(tree, CaseReader::file);
    }

    private static Case file(Fields fields) {
        fields.ignore("title", "basis", "rules", "calc", "note");
        String id = fields.text("id");
        Map<String, Object> expect = expect(fields);
        LocalDate asOf = fields.date("asOf");
        HouseholdFacts household = household(fields);
        List<Event> events = fields.each("events", CaseReader::event);
        Request request = fields.inside("request", Request.EMPTY, CaseReader::request);
        History history = history(fields);
        requireSpan(history.payments(), asOf);
        boolean several = fields.text("benefit").equals(SEVERAL);
        List<Benefit> asked = several ? request.benefits() : List.of(fields.code("benefit", Benefit.class));
        if (asked.isEmpty()) {
            throw new FactException("request.benefits:benefit 为 several 时须列出所申请的待遇");
        }
        Index index = index(fields, request.indexMonth() == null ? Month.of(asOf) : request.indexMonth());
        Enquiry enquiry = new Enquiry(
                fields.code("question", Question.class),
                several,
                asOf,
                fields.dateOrNull("knownAt"),
                household,
                facts(request, asked, household, events, sameCause(request, history, asOf), history.payments(), index),
                request.appliedOn(),
                request.payrollMonth(),
                request.indexMonth(),
                request.grantedMonths(),
                history.payments(),
                events,
                months(expect));
        return new Case(id, enquiry, fields.each("parameters", ParameterReader::override), expect);
    }

    private static final Set<String> ANSWERS = Set.of(
            "decision",
            "reason",
            "tier",
            "perCapita",
            "countedIncome",
            "perCapitaYear",
            "covered",
            "amount",
            "total",
            "firstMonth",
            "lastMonth",
            "monthly",
            "components",
            "arrears",
            "arrearsBy",
            "options",
            "careGrade",
            "ratio",
            "validTo",
            "trigger",
            "payments",
            "approver",
            "parameter",
            "nextReview",
            "deadlines",
            "publicPosting",
            "action");

    private static Map<String, Object> expect(Fields fields) {
        return expect(fields, ANSWERS);
    }

    /** What is expected, by keys of the schema only. */
    static Map<String, Object> expect(Fields fields, Set<String> known) {
        Map<String, Object> expect = new HashMap<>();
        Object given = fields.raw("expect");
        if (given != null && !(given instanceof Map)) {
            throw new FactException("expect:应为键值结构");
        }
        if (given instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!known.contains(String.valueOf(key))) {
                    throw new FactException("expect." + key + ":未知的键");
                }
                expect.put(String.valueOf(key), value);
            });
        }
        return expect;
    }

    private static Set<Month> months(Map<String, Object> expect) {
        Set<Month> months = new HashSet<>();
        if (expect.get("monthly") instanceof Map<?, ?> monthly) {
            Bounds.whole(monthly.size(), 0, MOST_MONTHS, "expect.monthly");
            monthly.keySet()
                    .forEach(month ->
                            months.add(Fields.at("expect.monthly", () -> Fields.parseMonth(String.valueOf(month)))));
        }
        return months;
    }

    private static HouseholdFacts household(Fields fields) {
        RegionCode region = fields.text("region", RegionCode.NATION, CaseReader::region);
        Area area = fields.code("area", Area.class);
        if (area == Area.ALL) {
            throw new FactException("area:应为 urban 或 rural");
        }
        List<ObligorFacts> obligors = fields.each("obligors", HouseholdReader::obligor);
        return fields.inside("household", household -> HouseholdReader.household(household, region, area, obligors));
    }

    static RegionCode region(String text) {
        try {
            return RegionCode.of(text);
        } catch (IllegalArgumentException e) {
            throw new FactException("区划代码“" + text + "”无法识别");
        }
    }

    private static Event event(Fields fields) {
        fields.ignore("days", "objection", "note");
        return new Event(
                fields.date("date"),
                fields.code("kind", Event.Kind.class),
                fields.has("member") ? fields.text("member") : null,
                fields.code("outcome", Event.Outcome.class, Event.Outcome.APPROVE),
                fields.has("cause") ? cause(fields.text("cause")) : null);
    }

    /** The cause of a termination is free text; only the known reasons mean something to the answer. */
    private static @Nullable Reason cause(String text) {
        for (Reason reason : Reason.values()) {
            if (reason.code().equals(text)) {
                return reason;
            }
        }
        return null;
    }

    private record Request(
            List<Benefit> benefits,
            Map<Benefit, Set<String>> forWhom,
            @Nullable Benefit chooses,
            boolean alone,
            @Nullable Integer grantedMonths,
            boolean stopShare,
            @Nullable LocalDate appliedOn,
            @Nullable Month payrollMonth,
            @Nullable Month indexMonth,
            boolean emergency,
            @Nullable String cause,
            int months,
            boolean localHukou) {

        private static final Request EMPTY =
                new Request(List.of(), Map.of(), null, false, null, false, null, null, null, false, null, 1, true);
    }

    private static Request request(Fields fields) {
        return new Request(
                List.copyOf(fields.codes("benefits", Benefit.class)),
                fields.inside("for", Map.of(), CaseReader::forWhom),
                fields.has("chooses") ? fields.code("chooses", Benefit.class) : null,
                is(fields, "basis", "adult-unemployed-severely-disabled"),
                fields.has("grantedMonths") ? granted(fields) : null,
                is(fields, "refusalMeasure", "stop-share"),
                fields.dateOrNull("appliedOn"),
                fields.monthOrNull("payrollMonth"),
                fields.monthOrNull("indexMonth"),
                is(fields, "kind", "emergency", "expense", false),
                fields.has("cause") ? fields.text("cause") : null,
                fields.whole("months", 1),
                is(fields, "hukou", "local", "other-province", true));
    }

    private static int granted(Fields fields) {
        int months = fields.whole("grantedMonths");
        Bounds.whole(months, 1, MOST_MONTHS, "grantedMonths");
        return months;
    }

    private static boolean is(Fields fields, String key, String only) {
        if (fields.has(key) && !fields.text(key).equals(only)) {
            throw new FactException(key + ":未知代码“" + fields.text(key) + "”,可用:" + only);
        }
        return fields.has(key);
    }

    private static boolean is(Fields fields, String key, String yes, String no, boolean absent) {
        if (!fields.has(key)) {
            return absent;
        }
        String code = fields.text(key);
        if (!code.equals(yes) && !code.equals(no)) {
            throw new FactException(key + ":未知代码“" + code + "”,可用:" + yes + "、" + no);
        }
        return code.equals(yes);
    }

    private static Map<Benefit, Set<String>> forWhom(Fields fields) {
        Map<Benefit, Set<String>> whom = new EnumMap<>(Benefit.class);
        for (Benefit benefit : Benefit.values()) {
            if (fields.has(benefit.code())) {
                Set<String> members = new LinkedHashSet<>();
                fields.list(benefit.code()).forEach(member -> members.add(String.valueOf(member)));
                whom.put(benefit, members);
            }
        }
        return whom;
    }

    private record AidPayment(LocalDate paidOn, String cause) {}

    private record History(List<Payment> payments, List<AidPayment> aid) {}

    private static History history(Fields fields) {
        List<AidPayment> aid = new ArrayList<>();
        List<Payment> payments = new ArrayList<>();
        fields.each("history", item -> {
            Benefit benefit = item.code("benefit", Benefit.class);
            Fen amount = Fen.of(item.fen("amount"));
            if (benefit == Benefit.TEMPORARY_AID) {
                return aid.add(new AidPayment(item.date("paidOn"), item.text("cause")));
            }
            return payments.add(new Payment(
                    benefit,
                    item.has("member") ? item.text("member") : null,
                    item.month("from"),
                    item.month("to"),
                    amount,
                    item.flag("ended", false)));
        });
        return new History(payments, aid);
    }

    private static void requireSpan(List<Payment> payments, LocalDate asOf) {
        for (Payment payment : payments) {
            if (Math.abs(payment.from().until(Month.of(asOf))) > MOST_MONTHS
                    || Math.abs(payment.to().until(Month.of(asOf))) > MOST_MONTHS) {
                throw new FactException("history:" + payment.from() + " 至 " + payment.to() + " 距 " + asOf + " 过久,请核对");
            }
        }
    }

    private static @Nullable Integer sameCause(Request request, History history, LocalDate asOf) {
        LocalDate applied = request.appliedOn() == null ? asOf : request.appliedOn();
        Integer months = null;
        for (AidPayment aid : history.aid()) {
            if (aid.cause().equals(request.cause()) && !aid.paidOn().isAfter(applied)) {
                int since = monthsBetween(aid.paidOn(), applied);
                months = months == null ? since : Math.min(months, since);
            }
        }
        return months;
    }

    /** Whole months by calendar: a shorter month ends on its last day. */
    private static int monthsBetween(LocalDate from, LocalDate to) {
        int months = (int) ChronoUnit.MONTHS.between(from, to);
        return from.plusMonths(months + 1L).isAfter(to) ? months : months + 1;
    }

    private record Index(@Nullable BigDecimal cpi, @Nullable BigDecimal food) {}

    private static Index index(Fields fields, Month month) {
        Index found = new Index(null, null);
        for (Object item : fields.list("indices")) {
            Index index = Fields.at(
                    "indices",
                    () -> Fields.read(item, one -> {
                        Index read = new Index(
                                one.has("cpi") ? one.percent("cpi") : null,
                                one.has("food") ? one.percent("food") : null);
                        return one.month("month").equals(month) ? read : new Index(null, null);
                    }));
            found = index.cpi() == null && index.food() == null ? found : index;
        }
        return found;
    }

    private static RequestFacts facts(
            Request request,
            List<Benefit> asked,
            HouseholdFacts household,
            List<Event> events,
            @Nullable Integer sameCause,
            List<Payment> paid,
            Index index) {
        Set<String> members = named(request, household, paid);
        Map<String, Integer> refusals = new HashMap<>();
        Map<String, Month> deaths = new HashMap<>();
        for (Event event : events) {
            if (event.member() != null) {
                requireMembers(members, Set.of(event.member()), "events.member");
                if (event.kind() == Event.Kind.WORK_REFUSAL) {
                    refusals.merge(event.member(), 1, Integer::sum);
                }
                if (event.kind() == Event.Kind.DEATH) {
                    deaths.put(event.member(), Month.of(event.date()));
                }
            }
        }
        return new RequestFacts(
                asked,
                request.forWhom(),
                Map.of(),
                request.chooses(),
                refusals,
                request.stopShare(),
                deaths,
                request.alone(),
                request.emergency(),
                request.localHukou(),
                request.months(),
                sameCause,
                index.cpi(),
                index.food());
    }

    /** Ids of the members, after every id that requests and payments name has been found among them. */
    private static Set<String> named(Request request, HouseholdFacts household, List<Payment> paid) {
        Set<String> members = new HashSet<>();
        household.members().forEach(member -> members.add(member.id()));
        request.forWhom().values().forEach(ids -> requireMembers(members, ids, "request.for"));
        paid.forEach(payment -> {
            if (payment.member() != null) {
                requireMembers(members, Set.of(payment.member()), "history.member");
            }
        });
        return members;
    }

    private static void requireMembers(Set<String> members, Set<String> named, String key) {
        for (String id : named) {
            if (!members.contains(id)) {
                throw new FactException(key + ":家庭中没有成员“" + id + "”");
            }
        }
    }
}
