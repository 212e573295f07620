package org.kaolin.time;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 推进日期: moves a sample city's date day by day and runs what falls due on each day. */
@Component
public class Days {

    private static final Logger log = LoggerFactory.getLogger(Days.class);
    private static final int MOST = 3700;

    private final BusinessClock clock;
    private final List<DailyWork> works;

    /** With every daily work of the platform. */
    public Days(BusinessClock clock, List<DailyWork> works) {
        this.clock = clock;
        this.works = List.copyOf(works);
    }

    /**
     * Moves forward to a day and answers the number of jobs run.
     *
     * @throws InvalidChange when the day lies in the past or more than ten years ahead
     */
    public synchronized int moveTo(LocalDate day) {
        LocalDate today = clock.today();
        if (day.isBefore(today)) {
            throw new InvalidChange("date", "样例城市的日期只能向前推进,现在是 " + today);
        }
        if (day.isAfter(today.plusDays(MOST))) {
            throw new InvalidChange("date", "一次最多推进十年(至 " + today.plusDays(MOST) + ")");
        }
        int jobs = 0;
        for (LocalDate next = today.plusDays(1); !next.isAfter(day); next = next.plusDays(1)) {
            clock.stand(next);
            for (DailyWork work : works) {
                jobs += work.run(next);
            }
        }
        log.info("业务日期推进至 {},运行任务 {} 项", clock.today(), jobs);
        return jobs;
    }
}
