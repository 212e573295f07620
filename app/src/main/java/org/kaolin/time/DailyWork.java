package org.kaolin.time;

import java.time.LocalDate;

/** 每日任务: work that falls due on a day; implemented by packages that have some, run by {@link Days}. */
public interface DailyWork {

    /** Short Chinese name, shown in progress and logs. */
    String title();

    /** Does the work of a day and answers how many jobs ran; must be harmless when run twice. */
    int run(LocalDate day);
}
