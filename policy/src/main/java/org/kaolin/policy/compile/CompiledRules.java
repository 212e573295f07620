package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kaolin.policy.compile.Layout.Shape;
import org.kaolin.policy.language.Expr;
import org.kaolin.policy.language.Tree;
import org.kaolin.policy.parameters.ParameterSet;

/**
 * 编译规则集: some rules as bytecode. Kernels are made once for each shape of household and serve every region, area and
 * month, because parameters are scalars of a bucket; a parameter far from all announced before makes new ones.
 */
public final class CompiledRules {

    /** Kept at most: whoever tries ever new figures costs time, never memory. */
    private static final int MOST_PROGRAMS = 128;

    private final List<Expr.Rule<?>> roots;
    private final Set<String> codes;
    private final Map<Key, Program> programs = new ConcurrentHashMap<>();
    private final Map<ParameterSet, Ranges> ranges = Collections.synchronizedMap(new WeakHashMap<>());

    private record Key(Shape shape, boolean complete, Ranges ranges) {}

    private CompiledRules(List<Expr.Rule<?>> roots) {
        this.roots = roots;
        this.codes = codes(roots);
    }

    /** For rules of the household and of members. */
    public static CompiledRules of(List<? extends Expr.Rule<?>> roots) {
        return new CompiledRules(List.copyOf(roots));
    }

    /** The rules whose values it answers. */
    public List<Expr.Rule<?>> roots() {
        return roots;
    }

    Program program(Shape shape, boolean complete, ParameterSet parameters) {
        Ranges wide = ranges.computeIfAbsent(parameters, set -> Ranges.of(set, codes));
        if (programs.size() >= MOST_PROGRAMS) {
            programs.clear();
        }
        return programs.computeIfAbsent(
                new Key(shape, complete, wide), key -> Program.of(roots, key.ranges(), shape, complete));
    }

    /**
     * Rules that only the interpreter answers for households of some size, with the reason.
     *
     * @param complete whether every fact is known
     */
    public Map<String, String> refused(int members, int obligors, boolean complete, ParameterSet parameters) {
        Map<String, String> reasons = new HashMap<>();
        program(new Shape(members, obligors), complete, parameters)
                .refused()
                .forEach((rule, reason) -> reasons.put(rule.id(), reason));
        return reasons;
    }

    private static Set<String> codes(List<? extends Expr<?>> roots) {
        Set<String> codes = new TreeSet<>();
        Set<Expr<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Expr<?>> open = new ArrayList<>(roots);
        while (!open.isEmpty()) {
            Expr<?> node = open.removeLast();
            if (seen.add(node)) {
                switch (node) {
                    case Expr.Parameter<?> parameter -> codes.add(parameter.code());
                    case Expr.ParameterOfArea<?> parameter -> codes.add(parameter.code());
                    case Expr.Listed listed -> codes.add(listed.parameter());
                    case Expr.NamedBefore before -> codes.add(before.parameter());
                    case Expr<?> _ -> {}
                }
                open.addAll(Tree.parts(node));
            }
        }
        return codes;
    }
}
