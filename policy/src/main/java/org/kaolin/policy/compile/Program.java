package org.kaolin.policy.compile;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Layout.Shape;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Scope;
import org.kaolin.policy.parameters.ParameterView;

/** 编译程序: the kernels of some rules for households of one shape. */
final class Program {

    private static final MethodType INTS = MethodType.methodType(void.class, int[][].class, long[].class, int.class);
    private static final MethodType LONGS = MethodType.methodType(void.class, long[][].class, long[].class, int.class);

    private final Lane lane;
    private final Layout layout;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<Expr.Rule<?>, String> refused = new LinkedHashMap<>();
    private final Node flag;
    private final List<Figures.Leaf> leaves;
    private final List<Kernel> kernels;
    private final Slots slots;
    private final int results;
    private final Map<Node, Integer> scalars = new LinkedHashMap<>();
    private final byte[] bytecode;
    private final MethodHandles.Lookup loaded;
    private final MethodHandle run;

    private Program(Lane lane, Layout layout, List<? extends Expr.Rule<?>> roots, Ranges ranges) {
        this.lane = lane;
        this.layout = layout;
        Graph graph = new Graph(lane);
        Figures figures = new Figures(graph, ranges, layout.complete());
        Lowering lowering = new Lowering(graph, layout, figures);
        for (Expr.Rule<?> root : roots) {
            lower(root, lowering);
        }
        this.flag = lowering.flag();
        this.leaves = List.copyOf(figures.leaves());
        Set<Node> wanted = new LinkedHashSet<>();
        outputs.forEach(output -> wanted.addAll(nodes(output.value())));
        wanted.add(flag);
        List<Node> columns = wanted.stream().filter(node -> !node.leaf()).toList();
        this.kernels = Fission.of(columns);
        this.slots = new Slots(layout.columns(), columns, kernels);
        this.results = layout.columns() + columns.size();
        number(wanted);
        this.bytecode = new Emitter(lane, slots, scalars).emit(kernels);
        this.loaded = define(bytecode);
        this.run = method(Emitter.RUN);
    }

    /** Compiles in the narrowest lane that is proved; what even the widest does not prove is refused by name. */
    static Program of(List<? extends Expr.Rule<?>> roots, Ranges ranges, Shape shape, boolean complete) {
        try {
            Layout layout = new Layout(Lane.INT, shape, complete, roots);
            Program narrow = new Program(Lane.INT, layout, roots, ranges);
            if (narrow.refused.isEmpty()) {
                return narrow;
            }
        } catch (UnprovedException _) {
            // a fact alone may be too wide for the narrow lane
        }
        return new Program(Lane.LONG, new Layout(Lane.LONG, shape, complete, roots), roots, ranges);
    }

    private void lower(Expr.Rule<?> root, Lowering lowering) {
        try {
            List<Output> of = new ArrayList<>();
            int persons = layout.shape().persons(root.scope());
            for (int person = 0; person < persons; person++) {
                Lowering.Subject subject =
                        root.scope() == Scope.MEMBER ? new Lowering.Subject(person, -1) : Lowering.Subject.HOUSEHOLD;
                of.add(new Output(root, person, lowering.lower(root, subject)));
            }
            outputs.addAll(of);
        } catch (UnprovedException e) {
            refused.put(root, String.valueOf(e.getMessage()));
        }
    }

    private static MethodHandles.Lookup define(byte[] bytecode) {
        try {
            return MethodHandles.lookup().defineHiddenClass(bytecode, true);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private MethodHandle method(String name) {
        try {
            return loaded.findStatic(loaded.lookupClass(), name, lane == Lane.INT ? INTS : LONGS);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every scalar that kernels or outputs read, and what it is made of, parts first. */
    private void number(Set<Node> wanted) {
        TreeMap<Integer, Node> order = new TreeMap<>();
        wanted.forEach(node -> collect(node, order));
        kernels.forEach(kernel -> kernel.scalars().forEach(node -> collect(node, order)));
        order.values().forEach(node -> scalars.put(node, scalars.size()));
    }

    private static void collect(Node node, TreeMap<Integer, Node> order) {
        if (node.scalar() && order.put(node.id(), node) == null) {
            node.parts().forEach(part -> collect(part, order));
        }
    }

    private static List<Node> nodes(Lowered value) {
        List<@Nullable Node> nodes = new ArrayList<>();
        switch (value) {
            case Lowered.Amount a -> {
                nodes.add(a.top());
                nodes.add(a.by());
                nodes.add(a.known());
            }
            case Lowered.Truth t -> {
                nodes.add(t.holds());
                nodes.add(t.fails());
            }
            case Lowered.Word w -> {
                nodes.add(w.place());
                nodes.add(w.known());
            }
        }
        List<Node> there = new ArrayList<>();
        for (Node node : nodes) {
            if (node != null) {
                there.add(node);
            }
        }
        return there;
    }

    Lane lane() {
        return lane;
    }

    Layout layout() {
        return layout;
    }

    List<Output> outputs() {
        return outputs;
    }

    /** Rules left to the interpreter, with the reason. */
    Map<Expr.Rule<?>, String> refused() {
        return refused;
    }

    List<Kernel> kernels() {
        return kernels;
    }

    byte[] bytecode() {
        return bytecode;
    }

    /** Number of arrays a run needs. */
    int arrays() {
        return slots.size();
    }

    /** Arrays up to here are inputs and results, the rest is scratch. */
    int results() {
        return results;
    }

    Binding bind(ParameterView view) {
        return Binding.of(view, leaves, scalars, List.copyOf(scalars.keySet()));
    }

    void run(Chunk chunk, long[] bound) {
        invoke(run, chunk, bound);
    }

    /** One kernel alone, for measuring. */
    MethodHandle kernel(int number) {
        return method(Emitter.KERNEL + number);
    }

    void invoke(MethodHandle called, Chunk chunk, long[] bound) {
        try {
            if (lane == Lane.INT) {
                called.invokeExact(chunk.ints(), bound, chunk.rows());
            } else {
                called.invokeExact(chunk.longs(), bound, chunk.rows());
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a node in a row. */
    long read(Node node, Chunk chunk, long[] bound, int row) {
        if (node.constant()) {
            return node.number();
        }
        return node.scalar() ? bound[scalars.getOrDefault(node, -1)] : chunk.get(slots.slot(node), row);
    }

    /** The values of a node in all rows, added up. */
    long sum(Node node, Chunk chunk, long[] bound) {
        return node.scalar() ? read(node, chunk, bound, 0) * chunk.rows() : chunk.sum(slots.slot(node));
    }

    /** Whether a row is left to the interpreter. */
    boolean flagged(Chunk chunk, long[] bound, int row) {
        return read(flag, chunk, bound, row) != 0;
    }
}
