package org.kaolin.plan.outside;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaolin.base.RegionCode;
import org.kaolin.parameters.LinkedFigures;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.linkage.Linkages;
import org.kaolin.policy.parameters.ParameterRow;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.springframework.stereotype.Component;

/** 居民人均消费支出增速 as a measure of standards: the growth of one year counts in the next. */
@Component
class ConsumptionFigures implements LinkedFigures {

    private static final String SERIES = "consumption-growth.";

    private final OutsideFigures figures;
    private final BusinessClock clock;

    ConsumptionFigures(OutsideFigures figures, BusinessClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public List<ParameterRow> list() {
        return figures.book(AsOf.of(clock.today())).figures().stream()
                .filter(figure -> figure.series().startsWith(SERIES))
                .map(ConsumptionFigures::row)
                .toList();
    }

    private static ParameterRow row(OutsideFigure figure) {
        LocalDate first = Year.parse(figure.period()).plusYears(1).atDay(1);
        return new ParameterRow(
                Linkages.CONSUMPTION_GROWTH,
                RegionCode.of(figure.region()),
                Coded.of(Area.class, figure.series().substring(SERIES.length())),
                first,
                first.plusYears(1).minusDays(1),
                new ParameterRow.Content.Figure(figure.value()),
                figure.sourceDate(),
                figure.source(),
                Coded.of(ParameterRow.Status.class, figure.status().name().toLowerCase(Locale.ROOT)),
                false);
    }

    @Override
    public Optional<String> title(String code) {
        return code.equals(Linkages.CONSUMPTION_GROWTH) ? Optional.of("上年度居民人均消费支出增速,请在“外部数据”中录入") : Optional.empty();
    }
}
