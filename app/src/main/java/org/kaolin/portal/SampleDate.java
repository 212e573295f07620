package org.kaolin.portal;

import java.time.LocalDate;
import org.kaolin.access.CurrentUser;
import org.kaolin.audit.AuditLog;
import org.kaolin.start.CitySettings;
import org.kaolin.time.BusinessClock;
import org.kaolin.time.Days;
import org.kaolin.time.NoSuchRecord;
import org.springframework.stereotype.Component;

/** 样例城市的日期: read and moved forward, with what falls due on each day run before the answer. */
@Component
class SampleDate {

    private final CitySettings settings;
    private final BusinessClock clock;
    private final Days days;
    private final AuditLog audit;

    /**
     * 推进结果.
     *
     * @param today business date reached
     * @param jobsRun jobs that ran on the way
     */
    record Moved(LocalDate today, int jobsRun) {}

    SampleDate(CitySettings settings, BusinessClock clock, Days days, AuditLog audit) {
        this.settings = settings;
        this.clock = clock;
        this.days = days;
        this.audit = audit;
    }

    /** Business date; throws NoSuchRecord without a sample city. */
    LocalDate today() {
        if (!settings.hasSample()) {
            throw new NoSuchRecord("没有样例城市,业务日期就是今天,不能推进。");
        }
        return clock.today();
    }

    /** Moves forward; throws InvalidChange for a day that is past or too far. */
    Moved moveTo(LocalDate day, CurrentUser user) {
        LocalDate before = today();
        int jobs = days.moveTo(day);
        audit.write(user.account(), "move-date", "clock", null, before + " → " + day + ",运行任务 " + jobs + " 项");
        return new Moved(clock.today(), jobs);
    }
}
