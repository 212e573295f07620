package org.kaolin.policy.compile;

import org.kaolin.policy.language.Fact;

/** 事实来源: what fills the columns of a bucket, be it situations or a table. */
@FunctionalInterface
public interface Source {

    /**
     * A fact of one row, {@link Fact#UNKNOWN} when nobody knows.
     *
     * @param person place of the member or obligor in the household, 0 for a fact of the household
     */
    long read(Fact<?> fact, int row, int person);
}
