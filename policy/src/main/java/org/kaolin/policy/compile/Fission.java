package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kaolin.policy.compile.graph.Node;

/**
 * 分裂: cuts the graph into small loops of one output each, because the just-in-time compiler vectorises only small ones. A
 * value that several others need becomes a column of its own unless it costs almost nothing.
 */
final class Fission {

    /** Columns of one kernel besides the one it fills. */
    static final int COLUMNS = 7;

    private static final int STEPS = 24;
    private static final int SCALARS = 8;
    private static final int CHEAP = 2;

    private final Map<Node, Integer> uses = new HashMap<>();
    private final Map<Node, Inline> inlined = new HashMap<>();
    private final Set<Node> columns = new LinkedHashSet<>();
    private final List<Kernel> kernels = new ArrayList<>();

    /** What computing a node without a column of its own takes. */
    private record Inline(Set<Node> steps, Set<Node> columns, Set<Node> scalars) {

        boolean fits() {
            return steps.size() <= STEPS && columns.size() <= COLUMNS && scalars.size() <= SCALARS;
        }

        int weight() {
            return columns.size() * STEPS + steps.size();
        }
    }

    private Fission() {}

    /** The loops for some nodes, in an order in which each finds its columns filled. */
    static List<Kernel> of(Collection<Node> results) {
        Fission fission = new Fission();
        TreeMap<Integer, Node> order = new TreeMap<>();
        results.forEach(node -> fission.count(node, order));
        Set<Node> wanted = Set.copyOf(results);
        for (Node node : order.values()) {
            fission.place(node, wanted.contains(node));
        }
        return fission.kernels;
    }

    private void count(Node node, TreeMap<Integer, Node> order) {
        if (node.leaf() || order.put(node.id(), node) != null) {
            return;
        }
        for (Node part : node.parts()) {
            uses.merge(part, 1, Integer::sum);
            count(part, order);
        }
    }

    private void place(Node node, boolean wanted) {
        Inline inline = inline(node);
        while (!inline.fits()) {
            materialise(heaviest(node));
            inline = inline(node);
        }
        inlined.put(node, inline);
        boolean shared = uses.getOrDefault(node, 0) > 1;
        boolean cheap = inline.steps().size() <= CHEAP && inline.columns().size() <= 1;
        if (wanted || shared && !cheap) {
            materialise(node);
        }
    }

    private Inline inline(Node node) {
        Set<Node> steps = new LinkedHashSet<>();
        Set<Node> arrays = new LinkedHashSet<>();
        Set<Node> scalars = new LinkedHashSet<>();
        for (Node part : node.parts()) {
            if (part.scalar()) {
                if (!part.constant()) {
                    scalars.add(part);
                }
            } else if (part.leaf() || columns.contains(part)) {
                arrays.add(part);
            } else {
                Inline below = get(part);
                steps.addAll(below.steps());
                arrays.addAll(below.columns());
                scalars.addAll(below.scalars());
            }
        }
        steps.add(node);
        return new Inline(steps, arrays, scalars);
    }

    /** The part that takes most and has no column yet. */
    private Node heaviest(Node node) {
        Node heaviest = null;
        for (Node part : node.parts()) {
            boolean open = !part.leaf() && !columns.contains(part);
            if (open && (heaviest == null || get(part).weight() > get(heaviest).weight())) {
                heaviest = part;
            }
        }
        if (heaviest == null) {
            throw new IllegalStateException("a kernel for " + node + " cannot be made smaller");
        }
        return heaviest;
    }

    private void materialise(Node node) {
        if (columns.add(node)) {
            Inline inline = get(node);
            List<Node> steps = new ArrayList<>(inline.steps());
            steps.sort(java.util.Comparator.comparingInt(Node::id));
            kernels.add(new Kernel(node, steps, List.copyOf(inline.columns()), List.copyOf(inline.scalars())));
        }
    }

    private Inline get(Node node) {
        Inline inline = inlined.get(node);
        if (inline == null) {
            throw new IllegalStateException("no plan for " + node);
        }
        return inline;
    }
}
