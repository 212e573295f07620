package org.kaolin.policy.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaolin.policy.compile.Lowered.Amount;
import org.kaolin.policy.compile.Lowered.Truth;
import org.kaolin.policy.compile.Lowered.Word;
import org.kaolin.policy.language.Expr.Comparison;

/** 三值代数: exact arithmetic and three-valued logic over nodes, the same as the interpreter's. */
final class Algebra {

    private final Graph graph;

    Algebra(Graph graph) {
        this.graph = graph;
    }

    Amount whole(long value) {
        return new Amount(graph.constant(value), 1, null, null);
    }

    Truth truth(boolean holds) {
        return new Truth(graph.truth(holds), null);
    }

    Truth truth(Node mask) {
        return new Truth(mask, null);
    }

    Node fails(Truth truth) {
        return truth.fails() == null ? graph.not(truth.holds()) : truth.fails();
    }

    /** Known to be one or the other; null when always. */
    @Nullable
    Node settled(Truth truth) {
        return truth.fails() == null ? null : orNull(graph.or(truth.holds(), truth.fails()));
    }

    /** Both masks, null when both always hold. */
    @Nullable
    Node both(@Nullable Node one, @Nullable Node other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return orNull(graph.and(one, other));
    }

    Node mask(@Nullable Node known) {
        return known == null ? graph.truth(true) : known;
    }

    @Nullable
    Node orNull(Node mask) {
        return mask.is(-1) ? null : mask;
    }

    Amount sum(List<Amount> terms) {
        Amount sum = whole(0);
        for (Amount term : terms) {
            List<Amount> pair = aligned(sum, term);
            Amount first = pair.getFirst();
            Node top = graph.add(first.top(), pair.getLast().top());
            sum = new Amount(top, first.under(), first.by(), both(sum.known(), term.known()));
        }
        return sum;
    }

    Amount difference(Amount from, Amount less) {
        List<Amount> pair = aligned(from, less);
        Amount first = pair.getFirst();
        Node top = graph.subtract(first.top(), pair.getLast().top());
        return new Amount(top, first.under(), first.by(), both(from.known(), less.known()));
    }

    /** Nought times anything is nought, also times what nobody knows. */
    Amount product(Amount a, Amount b) {
        Node known = both(a.known(), b.known());
        if (known != null) {
            Node either = graph.or(knownNought(a), knownNought(b));
            known = orNull(graph.or(known, either));
        }
        Node top = graph.multiply(a.top(), b.top());
        long under = Math.multiplyExact(a.under(), b.under());
        return reduced(new Amount(top, under, times(a.by(), b.by()), known));
    }

    /** Nought persons give nought. */
    Amount quotient(Amount value, Amount by) {
        if (by.top().low() < 0) {
            throw new UnprovedException("a divisor may be negative");
        }
        Node nought = graph.equal(by.top(), graph.constant(0));
        Node divisor = graph.greatest(by.top(), graph.constant(1));
        Node top = graph.multiply(graph.and(graph.not(nought), value.top()), by.under());
        if (by.by() != null) {
            top = graph.multiply(top, by.by());
        }
        Node known = both(value.known(), by.known());
        if (divisor.constant()) {
            long under = Math.multiplyExact(value.under(), divisor.number());
            return reduced(new Amount(top, under, value.by(), known));
        }
        return new Amount(top, value.under(), times(value.by(), divisor), known);
    }

    Amount ratio(Amount part, Amount whole) {
        Amount quotient = quotient(part, whole);
        Node there = graph.not(graph.equal(whole.top(), graph.constant(0)));
        return new Amount(quotient.top(), quotient.under(), quotient.by(), both(quotient.known(), orNull(there)));
    }

    Amount extreme(boolean greatest, List<Amount> terms) {
        Amount best = terms.getFirst();
        for (Amount term : terms.subList(1, terms.size())) {
            List<Amount> pair = aligned(best, term);
            Node one = pair.getFirst().top();
            Node other = pair.getLast().top();
            Node top = greatest ? graph.greatest(one, other) : graph.least(one, other);
            best = new Amount(top, pair.getFirst().under(), pair.getFirst().by(), both(best.known(), term.known()));
        }
        return best;
    }

    Truth compare(Comparison comparison, Amount left, Amount right) {
        List<Amount> pair = aligned(left, right);
        Node a = pair.getFirst().top();
        Node b = pair.getLast().top();
        Node holds = switch (comparison) {
            case LESS -> graph.less(a, b);
            case AT_MOST -> graph.not(graph.less(b, a));
            case EQUAL -> graph.equal(a, b);
            case AT_LEAST -> graph.not(graph.less(a, b));
            case MORE -> graph.less(b, a);
        };
        return known(holds, both(left.known(), right.known()));
    }

    /** A truth that is settled only where its parts are known. */
    Truth known(Node holds, @Nullable Node known) {
        return known == null ? truth(holds) : new Truth(graph.and(holds, known), graph.and(graph.not(holds), known));
    }

    Truth junction(boolean all, List<Truth> terms) {
        Node holds = graph.truth(all);
        Node fails = graph.truth(!all);
        boolean settled = true;
        for (Truth term : terms) {
            holds = all ? graph.and(holds, term.holds()) : graph.or(holds, term.holds());
            settled &= term.fails() == null;
        }
        if (settled) {
            return truth(holds);
        }
        for (Truth term : terms) {
            Node other = fails(term);
            fails = all ? graph.or(fails, other) : graph.and(fails, other);
        }
        return new Truth(holds, fails);
    }

    Truth not(Truth term) {
        return term.fails() == null ? truth(graph.not(term.holds())) : new Truth(term.fails(), term.holds());
    }

    /** Equal as the interpreter's values are; only asked where both are known. */
    Node same(Lowered one, Lowered other) {
        return switch (one) {
            case Amount a -> {
                List<Amount> pair = aligned(a, (Amount) other);
                yield graph.equal(pair.getFirst().top(), pair.getLast().top());
            }
            case Truth a -> graph.not(graph.xor(a.holds(), ((Truth) other).holds()));
            case Word a -> {
                List<Word> pair = merged(a, (Word) other);
                yield graph.equal(pair.getFirst().place(), pair.getLast().place());
            }
        };
    }

    Node is(Word word, java.util.Set<String> codes) {
        Node holds = graph.truth(false);
        for (int place = 0; place < word.table().size(); place++) {
            if (codes.contains(word.table().get(place))) {
                holds = graph.or(holds, graph.equal(word.place(), graph.constant(place)));
            }
        }
        return holds;
    }

    /** Both over one table. */
    List<Word> merged(Word one, Word other) {
        if (one.table().equals(other.table())) {
            return List.of(one, other);
        }
        List<String> table = new ArrayList<>(one.table());
        other.table().stream().filter(word -> !table.contains(word)).forEach(table::add);
        return List.of(moved(one, table), moved(other, table));
    }

    private Word moved(Word word, List<String> table) {
        Node place = graph.constant(0);
        for (int i = 0; i < word.table().size(); i++) {
            Node here = graph.equal(word.place(), graph.constant(i));
            int there = table.indexOf(word.table().get(i));
            place = graph.select(here, graph.constant(there), place);
        }
        return new Word(List.copyOf(table), place, word.known());
    }

    /** Both over one divisor. */
    List<Amount> aligned(Amount a, Amount b) {
        if (a.top().is(0) && b.by() != null) {
            return List.of(new Amount(a.top(), b.under(), b.by(), a.known()), b);
        }
        if (b.top().is(0) && a.by() != null) {
            return List.of(a, new Amount(b.top(), a.under(), a.by(), b.known()));
        }
        long under = Math.multiplyExact(a.under() / gcd(a.under(), b.under()), b.under());
        Node left = graph.multiply(a.top(), under / a.under());
        Node right = graph.multiply(b.top(), under / b.under());
        if (a.by() != b.by()) {
            left = b.by() == null ? left : graph.multiply(left, b.by());
            right = a.by() == null ? right : graph.multiply(right, a.by());
        }
        Node by = a.by() == b.by() ? a.by() : times(a.by(), b.by());
        return List.of(new Amount(left, under, by, a.known()), new Amount(right, under, by, b.known()));
    }

    private @Nullable Node times(@Nullable Node one, @Nullable Node other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return graph.multiply(one, other);
    }

    private Node knownNought(Amount amount) {
        return graph.and(graph.equal(amount.top(), graph.constant(0)), mask(amount.known()));
    }

    private Amount reduced(Amount amount) {
        if (!amount.top().constant()) {
            return amount;
        }
        long common = gcd(Math.abs(amount.top().number()), amount.under());
        Node top = graph.constant(amount.top().number() / common);
        return new Amount(top, amount.under() / common, amount.by(), amount.known());
    }

    static long gcd(long a, long b) {
        return b == 0 ? Math.max(1, a) : gcd(b, a % b);
    }
}
