package org.kaolin.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.ParameterValue;
import org.kaolin.parameters.Parameters;
import org.kaolin.plan.Extent.County;
import org.kaolin.plan.Formula.Term;
import org.kaolin.plan.outside.OutsideBook;

/** 标准类指标: comparisons of announced standards, county by county, and the figure that follows from the worst of them. */
final class Standards {

    private static final String ALL_RESIDENTS = "all";

    private final Parameters parameters;
    private final ParameterBook book;
    private final Function<LocalDate, OutsideBook> outside;
    private final List<County> counties;
    private final LocalDate day;
    private final Set<String> missing = new LinkedHashSet<>();

    Standards(
            Parameters parameters,
            ParameterBook book,
            Function<LocalDate, OutsideBook> outside,
            List<County> counties,
            LocalDate day) {
        this.parameters = parameters;
        this.book = book;
        this.outside = outside;
        this.counties = counties;
        this.day = day;
    }

    /** Rural over urban and the like: the lowest percentage of the counties. */
    Reading ratio(Formula.Ratio formula) {
        List<Comparison> all = each(county -> pair(formula.numerator(), formula.denominator(), county, day, "")
                .map(p -> p.measured(Numbers.quotient(p.above(), p.below()).multiply(Numbers.HUNDRED), "%", null))
                .stream());
        return worst(all, Comparison::measure);
    }

    /** A standard that must reach a multiple of another: the worst pair; its value is the standard itself. */
    Reading floor(Formula.Floor formula, @Nullable BigDecimal printed) {
        List<Comparison> all = each(county -> formula.groups().stream().flatMap(group -> {
            boolean urban = formula.urbanGrades() != null
                    && group.grade() != null
                    && grades(formula.urbanGrades(), county).contains(group.grade());
            return pair(
                    urban ? urban(group.standard()) : group.standard(),
                    urban ? urban(group.yardstick()) : group.yardstick(),
                    county,
                    day,
                    group.label())
                    .map(p -> floor(p, formula.scale(), printed))
                    .stream();
        }));
        return worst(all, comparison -> comparison.numerator().amount());
    }

    private static Comparison floor(Pair pair, BigDecimal scale, @Nullable BigDecimal printed) {
        if (printed == null) {
            return pair.measured(pair.above().subtract(pair.below()), "元", BigDecimal.ZERO);
        }
        BigDecimal ratio = Numbers.quotient(pair.above(), pair.below());
        return scale.compareTo(BigDecimal.ONE) == 0
                ? pair.measured(ratio, "倍", printed)
                : pair.measured(Numbers.quotient(ratio, scale), "%", printed);
    }

    /** The lowest standard of the counties. */
    Reading least(Formula.Least formula) {
        List<Comparison> all = each(county -> find(new Term(formula.code(), formula.area()), county, day)
                .map(row -> new Comparison(county.name(), county.name(), row, null, row.amount(), "元", null))
                .stream());
        return worst(all, Comparison::measure);
    }

    /** Growth of a year's standard over the last day of the year before; the lower of the areas. */
    Reading growth(Formula.Growth formula) {
        LocalDate before = LocalDate.of(day.getYear() - 1, 12, 31);
        String year = Integer.toString(day.getYear() - 1);
        OutsideBook figures = outside.apply(day);
        List<Comparison> all = each(county -> formula.areas().stream().flatMap(area -> {
            Term term = new Term(formula.code(), area);
            Optional<Parameter> now = find(term, county, day);
            Optional<Parameter> then = find(term, county, before);
            return now.isEmpty() || then.isEmpty()
                    ? Stream.empty()
                    : required(figures, formula.series(), area, county, year).stream()
                            .map(need -> grown(area, county, now.get(), then.get(), need.value()));
        }));
        return worst(all, Comparison::measure);
    }

    private static Comparison grown(
            Area area, County county, Parameter now, Parameter then, @Nullable BigDecimal required) {
        BigDecimal growth = Numbers.quotient(now.amount(), then.amount())
                .subtract(BigDecimal.ONE)
                .multiply(Numbers.HUNDRED);
        return new Comparison(area.title() + "低保标准", county.name(), now, then, growth, "%", required);
    }

    /** 上年消费支出增速: of the same residents and of all residents, whichever are entered. */
    private List<Required> required(OutsideBook figures, String series, Area area, County county, String year) {
        String own = area.name().toLowerCase(Locale.ROOT);
        List<Required> entered = Stream.of(own, ALL_RESIDENTS)
                .flatMap(residents -> figures.find(series + "." + residents, county.code(), year).stream())
                .map(figure -> new Required(figure.value()))
                .toList();
        if (entered.isEmpty()) {
            missing.add(year + "年" + area.title() + "居民(或全体居民)人均消费支出增速,请在“外部数据”中录入");
            return List.of(new Required(null));
        }
        return entered;
    }

    private record Required(@Nullable BigDecimal value) {}

    /** Two standards of one county and group, both known. */
    private record Pair(String label, County county, Parameter one, Parameter other) {

        BigDecimal above() {
            return one.amount();
        }

        BigDecimal below() {
            return other.amount();
        }

        Comparison measured(BigDecimal measure, String unit, @Nullable BigDecimal required) {
            return new Comparison(
                    label.isEmpty() ? county.name() : label, county.name(), one, other, measure, unit, required);
        }
    }

    private Optional<Pair> pair(Term above, Term below, County county, LocalDate on, String label) {
        Optional<Parameter> one = find(above, county, on);
        Optional<Parameter> other = find(below, county, on);
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pair(label, county, one.get(), other.get()));
    }

    private Optional<Parameter> find(Term term, County county, LocalDate on) {
        Optional<Parameter> row = book.find(term.code(), county.code(), term.area(), on);
        if (row.isEmpty()) {
            String area = term.area() == Area.ALL ? "" : "(" + term.area().title() + ")";
            missing.add(county.name() + on + "的" + parameters.title(term.code()) + area);
        }
        return row;
    }

    private List<String> grades(String code, County county) {
        return book.find(code, county.code(), Area.RURAL, day)
                .map(Parameter::value)
                .map(value -> value instanceof ParameterValue.Codes codes ? codes.values() : List.<String>of())
                .orElse(List.of());
    }

    private static Term urban(Term term) {
        return new Term(term.code(), Area.URBAN);
    }

    private List<Comparison> each(Function<County, Stream<Comparison>> compare) {
        List<Comparison> all = counties.stream().flatMap(compare).toList();
        if (counties.isEmpty()) {
            missing.add(day + "的县级区划");
        }
        List<Comparison> merged =
                all.stream().map(Comparison::forAll).distinct().toList();
        boolean same = counties.size() > 1 && merged.size() * counties.size() == all.size();
        return same && merged.stream().noneMatch(each -> each.denominator() == null) ? merged : all;
    }

    private Reading worst(List<Comparison> all, Function<Comparison, BigDecimal> value) {
        Optional<Comparison> least = all.stream()
                .min(Comparator.comparing((Comparison each) -> each.required() == null
                        ? each.measure()
                        : each.measure().subtract(each.required())));
        List<String> gaps = new ArrayList<>(missing);
        return least.map(each -> new Reading(
                        value.apply(each),
                        each.numerator().amount(),
                        each.denominator() == null ? null : each.denominator().amount(),
                        all,
                        gaps,
                        newest(all)))
                .orElseGet(() -> Reading.unknown(gaps));
    }

    private static @Nullable LocalDate newest(List<Comparison> all) {
        return all.stream()
                .flatMap(each -> Stream.of(each.numerator(), each.denominator()))
                .filter(row -> row != null)
                .map(Parameter::validFrom)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
