package org.kaolin.parameters.announcement;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaolin.parameters.Parameter;
import org.kaolin.parameters.Parameter.Area;
import org.kaolin.parameters.Parameter.Status;
import org.kaolin.parameters.ParameterBook;
import org.kaolin.parameters.ParameterCatalogue;
import org.kaolin.parameters.ParameterCode;
import org.kaolin.parameters.Parameters;
import org.kaolin.parameters.RegionNames;
import org.kaolin.parameters.Regions;
import org.kaolin.time.AsOf;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Ids;
import org.kaolin.web.BadInput;
import org.springframework.stereotype.Component;

/** 公布核对: reads a draft into rows, every fault at once and at its field. */
@Component
class AnnouncementReader {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 500;

    private final ParameterCatalogue catalogue;
    private final Parameters parameters;
    private final Regions regions;
    private final BusinessClock clock;

    AnnouncementReader(ParameterCatalogue catalogue, Parameters parameters, Regions regions, BusinessClock clock) {
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    /** 读出的公布: a reason and checked rows. */
    record Announcement(String reason, List<Parameter> rows) {}

    /** Reads a draft for a proposal to be; throws BadInput with a message at each wrong field. */
    Announcement read(Draft draft, UUID proposal) {
        Reading reading = new Reading(draft, proposal, parameters.book(null), regions.on(AsOf.of(clock.today())));
        List<Parameter> rows = new ArrayList<>();
        for (int i = 0; i < draft.rows().size(); i++) {
            int number = i;
            reading.row(i).ifPresent(row -> {
                reading.requireFree(number, row, rows);
                rows.add(row);
            });
        }
        String reason = reading.reason();
        BadInput.throwIfAny(reading.errors);
        return new Announcement(reason, rows);
    }

    /** The units a code was announced in, in the order of use; for a form to choose from. */
    List<String> units(String code) {
        return units(parameters.book(null), code);
    }

    private static List<String> units(ParameterBook book, String code) {
        return book.list(code).stream()
                .map(Parameter::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** One pass over one draft. */
    private final class Reading {

        private final Draft draft;
        private final UUID proposal;
        private final ParameterBook book;
        private final RegionNames names;
        private final Map<String, String> errors = new LinkedHashMap<>();

        Reading(Draft draft, UUID proposal, ParameterBook book, RegionNames names) {
            this.draft = draft;
            this.proposal = proposal;
            this.book = book;
            this.names = names;
        }

        Optional<Parameter> row(int i) {
            int faults = errors.size();
            Optional<ParameterCode> code = code(i);
            String region = region(i);
            Area area = choice(i, "area", Area.class, Area.ALL);
            Status status = choice(i, "status", Status.class, Status.STATED);
            String unit = code.map(each -> unit(i, each)).orElse(null);
            Values.Read value = code.map(each -> Values.read(each, draft.raw(i, "value"), unit))
                    .orElse(Values.Read.wrong(""));
            if (value.fault() != null && !value.fault().isEmpty()) {
                fault(i, "value", value.fault());
            }
            LocalDate from = day(i, "validFrom", true);
            LocalDate to = day(i, "validTo", false);
            if (from != null && to != null && to.isBefore(from)) {
                fault(i, "validTo", "终止日 " + to + " 早于起始日 " + from + ",请核对");
            }
            LocalDate published = published(i);
            String source = source(i, status);
            String note = limited(i, "note");
            if (errors.size() > faults || code.isEmpty() || from == null || value.value() == null) {
                return Optional.empty();
            }
            return Optional.of(new Parameter(
                    Ids.next(),
                    code.get().code(),
                    region,
                    area,
                    from,
                    to,
                    value.value(),
                    unit,
                    published,
                    source,
                    status,
                    false,
                    note.isEmpty() ? null : note,
                    clock.now(),
                    proposal));
        }

        private Optional<ParameterCode> code(int i) {
            String text = draft.text(i, "code");
            Optional<ParameterCode> code = catalogue.find(text);
            if (code.isEmpty()) {
                fault(i, "code", text.isEmpty() ? "请选择标准" : "没有代码为“" + Values.brief(text) + "”的标准,请从目录中选择");
            }
            return code;
        }

        private String region(int i) {
            String text = draft.text(i, "region");
            if (text.isEmpty()) {
                fault(i, "region", "请选择适用地区(6 位区划代码)");
            } else if (!names.has(text)) {
                fault(
                        i,
                        "region",
                        "没有代码为“" + Values.brief(text) + "”的地区,可用: "
                                + String.join("、", names.names().keySet()));
            }
            return text;
        }

        private <E extends Enum<E>> E choice(int i, String field, Class<E> type, E otherwise) {
            String text = draft.text(i, field);
            if (text.isEmpty()) {
                return otherwise;
            }
            for (E each : type.getEnumConstants()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return each;
                }
            }
            String all = Arrays.stream(type.getEnumConstants())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("、"));
            fault(i, field, "没有“" + Values.brief(text) + "”这一项,可用: " + all);
            return otherwise;
        }

        private @Nullable String unit(int i, ParameterCode code) {
            String text = draft.text(i, "unit");
            List<String> used = units(book, code.code());
            if (text.isEmpty()) {
                return used.isEmpty() ? null : used.getLast();
            }
            if (!used.isEmpty() && !used.contains(text)) {
                fault(
                        i,
                        "unit",
                        code.title() + "的单位应为 "
                                + used.stream().map(Units::text).collect(Collectors.joining("、")) + ",现在是“"
                                + Values.brief(text) + "”");
            }
            return text.length() > LONGEST_TEXT ? null : text;
        }

        private @Nullable LocalDate day(int i, String field, boolean required) {
            String text = draft.text(i, field);
            if (text.isEmpty()) {
                if (required) {
                    fault(i, field, "请填写起始日,如 2026-01-01");
                }
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text);
                if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // told below, like a day out of range
            }
            fault(
                    i,
                    field,
                    "应为 " + EARLIEST.getYear() + " 至 " + LATEST.getYear() + " 年间的日期,如 2026-01-01,现在是“"
                            + Values.brief(text) + "”");
            return null;
        }

        /** Not told is today: what nobody dated was known to nobody before it was written down here. */
        private LocalDate published(int i) {
            LocalDate day = day(i, "publishedOn", false);
            if (day != null && day.isAfter(clock.today())) {
                fault(i, "publishedOn", "公布日 " + day + " 晚于今天(" + clock.today() + "),文件公布后再提出");
            }
            return day == null ? clock.today() : day;
        }

        private String source(int i, Status status) {
            String title = limited(i, "documentTitle");
            String number = limited(i, "documentNumber");
            String source = limited(i, "source");
            if (!source.isEmpty()) {
                return source;
            }
            if (!title.isEmpty() || !number.isEmpty()) {
                return title.isEmpty() ? number : number.isEmpty() ? title : title + "(" + number + ")";
            }
            if (status == Status.STATED || status == Status.DERIVED) {
                fault(i, "documentTitle", "“" + status.title() + "”须写明所据文件的名称或文号;没有文件的请选“假定”或“占位”");
            }
            return "未见文件,待核对";
        }

        private String limited(int i, String field) {
            String text = draft.text(i, field);
            if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
                fault(i, field, "最多 " + LONGEST_TEXT + " 个字,不含换行");
                return "";
            }
            return text;
        }

        String reason() {
            String text = draft.text("reason");
            boolean unfounded = java.util.stream.IntStream.range(0, draft.rows().size())
                    .anyMatch(i -> Set.of("assumed", "placeholder").contains(draft.text(i, "status")));
            if (text.isEmpty() && unfounded) {
                errors.putIfAbsent("reason", "没有文件依据的值须写明提出的理由");
            }
            if (text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
                errors.putIfAbsent("reason", "理由最多 " + LONGEST_REASON + " 个字");
            }
            return text;
        }

        /** One announcement per code, region, area, first day and day of publication. */
        void requireFree(int i, Parameter row, List<Parameter> before) {
            boolean twice = before.stream()
                    .anyMatch(other -> other.code().equals(row.code())
                            && other.region().equals(row.region())
                            && other.validFrom().equals(row.validFrom())
                            && (other.area() == row.area() || other.area() == Area.ALL || row.area() == Area.ALL));
            if (twice) {
                fault(i, "validFrom", "与前面的行重复: 同一标准、地区、范围在同一天起只能有一个值");
            }
            clash(book, row).ifPresent(other -> fault(i, "publishedOn", other));
        }

        private void fault(int i, String field, String message) {
            errors.putIfAbsent(draft.name(i, field), message);
        }
    }

    /** What an announcement already there says against a row: the same place, first day and day of publication. */
    static Optional<String> clash(ParameterBook book, Parameter row) {
        return book.list(row.code()).stream()
                .filter(other -> !other.rival()
                        && other.region().equals(row.region())
                        && other.area() == row.area()
                        && other.validFrom().equals(row.validFrom())
                        && Objects.equals(other.publishedOn(), row.publishedOn()))
                .findFirst()
                .map(other -> "已有 " + other.validFrom() + " 起、同日(" + other.publishedOn() + ")公布的值(" + other.source()
                        + ");更正它请用更晚的公布日");
    }
}
