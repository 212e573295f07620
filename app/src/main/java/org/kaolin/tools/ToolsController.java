package org.kaolin.tools;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaolin.base.AmountText;
import org.kaolin.base.CreditCode;
import org.kaolin.base.DateText;
import org.kaolin.base.PersonName;
import org.kaolin.base.PersonNumber;
import org.kaolin.base.Reading;
import org.kaolin.base.Sex;
import org.kaolin.base.WorkingCalendar;
import org.kaolin.time.BusinessClock;
import org.kaolin.web.BadInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 校验工具接口 {@code /api/tools}: readings of single values and legal periods. */
@RestController
@RequestMapping("/api/tools")
class ToolsController {

    private final WorkingCalendar calendar;
    private final Supplier<LocalDate> today;

    @Autowired
    ToolsController(WorkingCalendar calendar, BusinessClock clock) {
        this(calendar, clock::today);
    }

    ToolsController(WorkingCalendar calendar, Supplier<LocalDate> today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** 期限. */
    record DeadlineAnswer(
            LocalDate due, boolean provisional, @Nullable Integer missingYear) {}

    /**
     * 身份证号码.
     *
     * @param reason code of the first fault
     * @param message in Chinese, what is wrong or doubtful and what to do
     * @param kind Chinese name of the document the number belongs to
     * @param suggested for a number of 15 digits the 18 that it became, to be compared with the card
     */
    record IdNumberAnswer(
            boolean valid,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String normalised,
            @Nullable String sex,
            @Nullable LocalDate born,
            @Nullable String division,
            @Nullable String kind,
            @Nullable String suggested) {}

    /**
     * 统一社会信用代码.
     *
     * @param reason code of the first fault
     * @param message in Chinese, what is wrong and what to do
     */
    record CreditCodeAnswer(
            boolean valid,
            @Nullable String reason,
            @Nullable String message,
            @Nullable String normalised,
            @Nullable String organisationKind,
            @Nullable String division) {}

    /** 读数: {@code status} is accept, flag or reject. */
    record ReadingAnswer(
            String status,
            @Nullable String normalised,
            @Nullable String reason) {

        static ReadingAnswer of(Reading<?> reading) {
            return new ReadingAnswer(
                    reading.status(),
                    reading.findNormalised().orElse(null),
                    reading.findReason().orElse(null));
        }
    }

    @GetMapping("/deadline")
    DeadlineAnswer deadline(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String workingDays) {
        LocalDate start = day("from", required("from", from, "起算日"));
        if (start.isBefore(WorkingCalendar.FIRST_DAY) || start.isAfter(WorkingCalendar.LAST_DAY)) {
            String message = "起算日应在 " + WorkingCalendar.FIRST_DAY + " 至 " + WorkingCalendar.LAST_DAY + " 之间";
            throw new BadInput(Map.of("from", message));
        }
        int length = workingDays(required("workingDays", workingDays, "工作日数"));
        WorkingCalendar.Deadline deadline = calendar.deadline(start, length);
        return new DeadlineAnswer(deadline.due(), deadline.provisional(), deadline.missingYear());
    }

    @GetMapping("/id-number")
    IdNumberAnswer idNumber(
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String checkedOn) {
        String text = required("value", value, "身份证号码");
        LocalDate day = checkedOn(checkedOn);
        Reading<PersonNumber> reading = PersonNumber.read(text, day);
        String message = reading.findReason().orElse(null);
        String fault =
                PersonNumber.findFault(text, day).map(PersonNumber.Fault::code).orElse(null);
        PersonNumber number = reading.find().orElse(null);
        if (number == null) {
            String suggested = PersonNumber.findUpgraded(text).orElse(null);
            return new IdNumberAnswer(false, fault, message, null, null, null, null, null, suggested);
        }
        return new IdNumberAnswer(
                true,
                null,
                message,
                number.value(),
                number.findSex().map(Sex::code).orElse(null),
                number.findBorn().orElse(null),
                number.findDivision().orElse(null),
                number.kind().title(),
                null);
    }

    @GetMapping("/credit-code")
    CreditCodeAnswer creditCode(@RequestParam(required = false) @Nullable String value) {
        String text = required("value", value, "统一社会信用代码");
        Reading<CreditCode> reading = CreditCode.read(text);
        CreditCode code = reading.find().orElse(null);
        if (code == null) {
            String fault =
                    CreditCode.findFault(text).map(CreditCode.Fault::code).orElse(null);
            return new CreditCodeAnswer(false, fault, reading.findReason().orElse(null), null, null, null);
        }
        return new CreditCodeAnswer(
                true,
                null,
                null,
                code.value(),
                code.findOrganisationKind()
                        .map(CreditCode.OrganisationKind::code)
                        .orElse(null),
                code.division());
    }

    @GetMapping("/date")
    ReadingAnswer date(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String checkedOn) {
        return ReadingAnswer.of(DateText.read(required("text", text, "日期文字"), checkedOn(checkedOn)));
    }

    @GetMapping("/amount")
    ReadingAnswer amount(@RequestParam(required = false) @Nullable String text) {
        return ReadingAnswer.of(AmountText.read(required("text", text, "金额文字")));
    }

    @GetMapping("/name")
    ReadingAnswer name(@RequestParam(required = false) @Nullable String text) {
        return ReadingAnswer.of(PersonName.read(required("text", text, "姓名")));
    }

    private LocalDate checkedOn(@Nullable String text) {
        return text == null || text.isBlank() ? today.get() : day("checkedOn", text);
    }

    private static String required(String field, @Nullable String value, String title) {
        if (value == null) {
            throw new BadInput(Map.of(field, "缺少参数 " + field + "(" + title + "),请填写"));
        }
        return value;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput(Map.of(field, field + " 不是存在的日期,请写成 2021-03-05 的形式"));
        }
    }

    private static int workingDays(String text) {
        String digits = text.strip();
        int most = WorkingCalendar.MOST_WORKING_DAYS;
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > most) {
            throw new BadInput(Map.of("workingDays", "工作日数应为 0 至 " + most + " 的整数"));
        }
        return Integer.parseInt(digits);
    }
}
