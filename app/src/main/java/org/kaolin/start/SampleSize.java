package org.kaolin.start;

/** 样例城市规模 (KAOLIN_SAMPLE). */
public enum SampleSize {
    /** The plan's 2020 totals exactly. */
    SMALL,
    /** About 2,000 persons; totals not reproduced and marked so. */
    TINY,
    /** The totals inside 1.6 million persons. */
    FULL,
    /** No sample city. */
    NONE
}
