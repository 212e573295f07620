package org.kaolin.policy.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaolin.policy.compile.graph.Node;
import org.kaolin.policy.compile.graph.Op;

/** 列分配: which array each node's column is; a scratch array is used again as soon as nobody reads it any more. */
final class Slots {

    private final Map<Node, Integer> slots = new HashMap<>();
    private int next;

    /** Inputs first, then results, then scratch. */
    Slots(int inputs, List<Node> results, List<Kernel> kernels) {
        next = inputs;
        Map<Node, Integer> last = new HashMap<>();
        for (int i = 0; i < kernels.size(); i++) {
            for (Node column : kernels.get(i).columns()) {
                last.put(column, i);
            }
        }
        Set<Node> kept = Set.copyOf(results);
        results.forEach(result -> slots.computeIfAbsent(result, _ -> next++));
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < kernels.size(); i++) {
            Kernel kernel = kernels.get(i);
            slots.computeIfAbsent(kernel.result(), _ -> free.isEmpty() ? next++ : free.pop());
            for (Node column : kernel.columns()) {
                boolean scratch = column.op() != Op.INPUT && !kept.contains(column);
                if (scratch && last.getOrDefault(column, -1) == i) {
                    free.push(slot(column));
                }
            }
        }
    }

    /** Number of arrays. */
    int size() {
        return next;
    }

    int slot(Node node) {
        if (node.op() == Op.INPUT) {
            return (int) node.number();
        }
        Integer slot = slots.get(node);
        if (slot == null) {
            throw new IllegalStateException("no column for " + node);
        }
        return slot;
    }
}
