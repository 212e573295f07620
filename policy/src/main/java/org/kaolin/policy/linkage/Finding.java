package org.kaolin.policy.linkage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaolin.base.RegionCode;
import org.kaolin.policy.explain.Trace;
import org.kaolin.policy.facts.Area;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.parameters.ParameterRow;

/**
 * 联动检查结果: one relation in one region and area on one day.
 *
 * @param sides what is measured and what it is measured by; none where the relation has no two sides
 * @param missing codes of parameters without a value, never taken for met
 */
public record Finding(
        Linkage linkage,
        RegionCode region,
        Area area,
        LocalDate day,
        Outcome outcome,
        Trace trace,
        List<Trace> sides,
        List<String> missing) {

    /** Copies its lists. */
    public Finding {
        sides = List.copyOf(sides);
        missing = List.copyOf(missing);
    }

    /** 检查结论. */
    public enum Outcome implements Coded {
        MET("符合"),
        BROKEN("不符合"),
        NEEDS_PARAMETER("缺参数");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** What is measured; empty where the relation has no two sides. */
    public Optional<Trace> side() {
        return sides.isEmpty() ? Optional.empty() : Optional.of(sides.getFirst());
    }

    /** What it is measured by. */
    public Optional<Trace> least() {
        return sides.isEmpty() ? Optional.empty() : Optional.of(sides.getLast());
    }

    /** Announcements the outcome rests on. */
    public List<ParameterRow> rows() {
        return trace.steps().stream()
                .map(Trace::row)
                .filter(row -> row != null)
                .distinct()
                .toList();
    }

    /** A name for it that stays the same while the proposal does, to be acknowledged by. */
    public String key() {
        return linkage.row() + ":" + linkage.holds().id() + ":" + region + ":" + area.code() + ":" + day;
    }

    /** Whether somebody has to take note of it before approving. */
    public boolean isOpen() {
        return outcome != Outcome.MET;
    }
}
