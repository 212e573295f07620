package org.kaolin.policy.compile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 归一值: an expression as nodes of the graph. */
sealed interface Lowered {

    /**
     * 数: top over a fixed number and over a column that is always positive.
     *
     * @param by null for one
     * @param known mask, null when always known
     */
    record Amount(
            Node top,
            long under,
            @Nullable Node by,
            @Nullable Node known) implements Lowered {}

    /**
     * 是否.
     *
     * @param holds mask: known to hold
     * @param fails mask: known not to hold, null for the plain opposite
     */
    record Truth(Node holds, @Nullable Node fails) implements Lowered {}

    /**
     * 代码.
     *
     * @param table the words it may be
     * @param place of its word in the table
     * @param known mask, null when always known
     */
    record Word(List<String> table, Node place, @Nullable Node known) implements Lowered {}
}
