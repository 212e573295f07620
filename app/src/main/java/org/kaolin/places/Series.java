package org.kaolin.places;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaolin.time.AsOf;
import org.springframework.stereotype.Component;

/**
 * 口径还原 (S-088): restates figures recorded on the units of one day on those of another, following mergers and splits.
 * Towards later days a merger is a sum and a split is shared by the households that left; towards earlier days it is the
 * other way round, by the households of the day before. Whole numbers stay whole and totals stay equal.
 */
@Component
public class Series {

    private final SuccessionStore store;

    Series(SuccessionStore store) {
        this.store = store;
    }

    /** With everything known today. */
    public Restated restate(Map<UUID, Long> valuesByUnit, LocalDate fromDay, LocalDate onDay) {
        return restate(valuesByUnit, fromDay, onDay, null);
    }

    /**
     * Values of the units of {@code fromDay} on the units of {@code onDay}. A unit without a value is unknown, not zero:
     * what depends on it is unknown too.
     */
    public Restated restate(Map<UUID, Long> valuesByUnit, LocalDate fromDay, LocalDate onDay, @Nullable Instant known) {
        Work work = new Work(new LinkedHashMap<>(valuesByUnit), new LinkedHashSet<>(), new LinkedHashSet<>());
        boolean forward = !onDay.isBefore(fromDay);
        AsOf at = new AsOf(onDay, known);
        List<List<SuccessionStore.Edge>> events =
                byEvent(forward ? store.between(fromDay, onDay, at) : store.between(onDay, fromDay, at));
        for (List<SuccessionStore.Edge> event : forward ? events : events.reversed()) {
            Map<UUID, Map<UUID, Long>> weights = forward ? sharesOut(event) : sharesBack(event, at);
            work.pass(weights);
        }
        return new Restated(onDay, work.values, work.estimated, work.unknown);
    }

    private static List<List<SuccessionStore.Edge>> byEvent(List<SuccessionStore.Edge> edges) {
        Map<UUID, List<SuccessionStore.Edge>> events = new LinkedHashMap<>();
        for (SuccessionStore.Edge edge : edges) {
            events.computeIfAbsent(edge.event(), event -> new ArrayList<>()).add(edge);
        }
        return List.copyOf(events.values());
    }

    /** Predecessor → successors with their shares. */
    private static Map<UUID, Map<UUID, Long>> sharesOut(List<SuccessionStore.Edge> event) {
        Map<UUID, Map<UUID, Long>> weights = new LinkedHashMap<>();
        for (SuccessionStore.Edge edge : event) {
            weights.computeIfAbsent(edge.predecessor(), id -> new LinkedHashMap<>())
                    .put(edge.successor(), edge.share());
        }
        return weights;
    }

    /** Successor → predecessors with the households each brought along; none when one of them is unknown. */
    private Map<UUID, Map<UUID, Long>> sharesBack(List<SuccessionStore.Edge> event, AsOf at) {
        Map<UUID, Long> households =
                store.households(at.on(event.getFirst().on().minusDays(1)));
        Map<UUID, Map<UUID, Long>> weights = new LinkedHashMap<>();
        Set<UUID> silent = new LinkedHashSet<>();
        for (SuccessionStore.Edge edge : event) {
            Long each = households.get(edge.predecessor());
            if (each == null) {
                silent.add(edge.successor());
            }
            weights.computeIfAbsent(edge.successor(), id -> new LinkedHashMap<>())
                    .put(edge.predecessor(), each == null ? 0 : each * edge.share());
        }
        for (UUID successor : silent) {
            Map<UUID, Long> parts = weights.get(successor);
            if (parts != null) {
                parts.replaceAll((id, weight) -> parts.size() == 1 ? 1L : 0L);
            }
        }
        return weights;
    }

    private record Work(Map<UUID, Long> values, Set<UUID> estimated, Set<UUID> unknown) {

        /** Carries the values of the sources over to their targets. */
        void pass(Map<UUID, Map<UUID, Long>> weights) {
            Step step = new Step(
                    new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            weights.forEach((source, targets) -> {
                Long value = values.remove(source);
                boolean guess = estimated.remove(source);
                if (unknown.remove(source)) {
                    step.lost.addAll(targets.keySet());
                } else if (value == null) {
                    step.absent.addAll(targets.keySet());
                } else {
                    step.carry(value, targets, guess);
                }
            });
            step.absent.retainAll(step.sums.keySet());
            step.lost.addAll(step.absent);
            step.sums.keySet().removeAll(step.lost);
            step.guessed.removeAll(step.lost);
            values.putAll(step.sums);
            estimated.addAll(step.guessed);
            unknown.addAll(step.lost);
        }
    }

    /**
     * One event: sums by target, targets that are shared out, targets with an unknown part, targets of which a part is not
     * in the series.
     */
    private record Step(Map<UUID, Long> sums, Set<UUID> guessed, Set<UUID> lost, Set<UUID> absent) {

        void carry(long value, Map<UUID, Long> targets, boolean guess) {
            Map<UUID, Long> parts = Allocation.of(value, targets).orElse(null);
            if (parts == null) {
                lost.addAll(targets.keySet());
                return;
            }
            parts.forEach((target, part) -> sums.merge(target, part, Long::sum));
            if (guess || targets.size() > 1) {
                guessed.addAll(parts.keySet());
            }
        }
    }
}
