package org.kaolin.parameters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 标准与参数: what is in force on a day, what is missing on it, and the history of every code. */
@Service
public class Parameters {

    private final ParameterStore store;
    private final ParameterCatalogue catalogue;
    private volatile @Nullable ParameterSnapshot snapshot;

    Parameters(ParameterStore store, ParameterCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** Everything known at a moment, for many look-ups; null means everything known today. */
    public ParameterBook book(@Nullable Instant known) {
        return new ParameterBook(store.known(known));
    }

    /**
     * 参数集 for the rule kernel: every announcement, with the version it is true of. While nothing is announced the same
     * object is answered, at the price of one index look-up; what is committed is seen by the next call.
     */
    public ParameterSnapshot snapshot() {
        long version = store.version();
        ParameterSnapshot present = snapshot;
        while (present == null || present.version() != version) {
            present = ParameterSnapshot.of(version, store.known(null));
            version = store.version();
        }
        snapshot = present;
        return present;
    }

    /**
     * 公布: adds the rows of an approved proposal, all or none; the one way in beside the city's files. Call it in the
     * transaction that records the approval. Throws DataIntegrityViolationException for an announcement already there.
     */
    @Transactional
    public void announce(List<Parameter> rows, String by) {
        store.queue();
        rows.forEach(row -> store.add(row, by));
    }

    /** Every announcement known today. */
    public List<Parameter> known() {
        return store.known(null);
    }

    /** Chinese title of a code; the code itself where the catalogue has none. */
    public String title(String code) {
        return catalogue.find(code).map(ParameterCode::title).orElse(code);
    }

    /** The state of every code of the catalogue on a day, for one region or, without one, for every region. */
    public List<ParameterState> list(@Nullable String region, AsOf at) {
        ParameterBook book = book(at.known());
        return catalogue.list().stream()
                .map(code -> state(book, code, region, at.valid()))
                .toList();
    }

    /** The state of one code, for one region or for every region that has rows of it. */
    public Optional<ParameterState> find(String code, @Nullable String region, AsOf at) {
        ParameterBook book = book(at.known());
        return catalogue.find(code).map(each -> state(book, each, region, at.valid()));
    }

    static ParameterState state(ParameterBook book, ParameterCode code, @Nullable String region, LocalDate day) {
        List<Parameter> rows = book.list(code.code());
        List<String> regions = region != null
                ? List.of(region)
                : rows.stream().map(Parameter::region).distinct().toList();
        List<Parameter> inForce = new ArrayList<>();
        List<Parameter> rivals = new ArrayList<>();
        for (String each : regions) {
            for (Area area : Area.values()) {
                book.find(code.code(), each, area, day).ifPresent(inForce::add);
                rivals.addAll(book.rivals(code.code(), each, area, day));
            }
        }
        List<Parameter> used = inForce.stream().distinct().toList();
        return new ParameterState(
                code, used, rivals.stream().distinct().toList(), rows, missing(book, code, rows, used, day));
    }

    private static @Nullable String missing(
            ParameterBook book, ParameterCode code, List<Parameter> rows, List<Parameter> used, LocalDate day) {
        Year year = Year.from(day);
        if (used.isEmpty()) {
            return rows.stream()
                    .map(Parameter::validTo)
                    .filter(end -> end != null && end.isBefore(day))
                    .max(Comparator.naturalOrder())
                    .map(end -> "缺 " + day + " 的值:最近一期只执行到 " + end + ",之后的规定尚未公布")
                    .orElse("缺 " + day + " 的值:没有当日有效且已公布的文件");
        }
        String yearly = code.yearlyWith();
        if (yearly == null || book.list(yearly).stream().anyMatch(row -> !row.rival() && row.beginsIn(year))) {
            return null;
        }
        LocalDate since = used.stream()
                .map(Parameter::validFrom)
                .max(Comparator.naturalOrder())
                .orElse(day);
        return year + "年标准尚未公布,现按 " + since + " 起的标准";
    }
}
