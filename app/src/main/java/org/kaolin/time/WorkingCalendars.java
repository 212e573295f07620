package org.kaolin.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.base.WorkingCalendar.Kind;
import org.kaolin.base.WorkingCalendar.SpecialDay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 工作日历的装载: the State Council notices shipped with the platform, and year by year in their place those of the city's
 * own {@code calendar/holidays.csv} under the data folder. A new year's notice is thus one file, not a release.
 */
@Configuration
public class WorkingCalendars {

    private static final String SHIPPED = "/calendar/holidays.csv";

    /** The calendar of this installation; throws IllegalStateException that names file, line and fault. */
    @Bean
    WorkingCalendar workingCalendar(@Value("${kaolin.home}") String home) {
        return load(Path.of(home, "calendar", "holidays.csv"));
    }

    /** The shipped notices, with the years of the city's own file in place of the same years when the file exists. */
    static WorkingCalendar load(Path own) {
        try (InputStream shipped = WorkingCalendars.class.getResourceAsStream(SHIPPED)) {
            if (shipped == null) {
                throw new IllegalStateException("程序包中缺少 " + SHIPPED);
            }
            List<SpecialDay> days =
                    new ArrayList<>(read(SHIPPED, new String(shipped.readAllBytes(), StandardCharsets.UTF_8)));
            if (Files.isRegularFile(own)) {
                List<SpecialDay> ours = read(own.toString(), Files.readString(own));
                Set<Integer> years = new HashSet<>();
                ours.forEach(day -> years.add(day.noticeYear()));
                days.removeIf(day -> years.contains(day.noticeYear()));
                days.addAll(ours);
            }
            return WorkingCalendar.of(days);
        } catch (IOException e) {
            throw new IllegalStateException("放假安排文件 " + own + " 无法读取,请检查权限和编码(UTF-8)", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("放假安排有误:" + e.getMessage(), e);
        }
    }

    private static List<SpecialDay> read(String file, String text) {
        String[] lines = text.replace("\uFEFF", "").split("\\R");
        List<String> head = List.of(lines[0].strip().split(","));
        List<SpecialDay> days = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                try {
                    days.add(day(head, List.of(lines[i].split(",", -1))));
                } catch (DateTimeException | IllegalArgumentException e) {
                    throw new IllegalStateException(file + " 第 " + (i + 1) + " 行有误:" + e.getMessage(), e);
                }
            }
        }
        return days;
    }

    private static SpecialDay day(List<String> head, List<String> cells) {
        LocalDate date = LocalDate.parse(cell(head, cells, "date"));
        String weekday = head.contains("weekday") ? cell(head, cells, "weekday") : "";
        if (!weekday.isEmpty()
                && !weekday.equals(date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))) {
            throw new IllegalArgumentException(date + " 不是 " + weekday + ",请核对日期");
        }
        Kind kind = switch (cell(head, cells, "kind")) {
            case "off" -> Kind.OFF;
            case "work" -> Kind.WORK;
            default -> throw new IllegalArgumentException("kind 只能是 off(放假)或 work(上班)");
        };
        String year = head.contains("notice_year") ? cell(head, cells, "notice_year") : "";
        if (!year.isEmpty() && !year.matches("\\d{4}")) {
            throw new IllegalArgumentException("notice_year 应为四位年份");
        }
        return new SpecialDay(date, kind, year.isEmpty() ? date.getYear() : Integer.parseInt(year));
    }

    private static String cell(List<String> head, List<String> cells, String name) {
        int at = head.indexOf(name);
        if (at < 0 || at >= cells.size()) {
            throw new IllegalArgumentException("缺少 " + name + " 列");
        }
        return cells.get(at).strip();
    }
}
