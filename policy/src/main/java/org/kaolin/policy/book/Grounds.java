package org.kaolin.policy.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaolin.policy.explain.Subjects;
import org.kaolin.policy.facts.Coded;
import org.kaolin.policy.facts.Subject;

/** 条件核对: the conditions of a registration or check in their order. */
public final class Grounds {

    private Grounds() {}

    /** The first condition that does not hold by the law of a day; empty when all do. */
    public static <R extends Enum<R> & Coded> Optional<R> findRefusal(
            List<Ground<R>> grounds, Subject subject, LocalDate day) {
        for (Ground<R> ground : grounds) {
            if (!Subjects.holds(ground.holds(), subject, day)) {
                return Optional.of(ground.reason());
            }
        }
        return Optional.empty();
    }
}
