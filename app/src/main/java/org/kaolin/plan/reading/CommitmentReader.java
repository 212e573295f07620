package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 量化承诺识别: the promises of running text that can be kept or broken: figures, full coverage, cadences, deadlines.
 *
 * <p>Results of the past are left out clause by clause; in a passage of results only what names a future deadline counts.
 */
final class CommitmentReader {

    private static final int LONGEST_QUOTE = 80;

    private final Term.Calendar calendar;
    private final List<Commitment> commitments = new ArrayList<>();
    private boolean promised;
    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    private CommitmentReader(Term.Calendar calendar) {
        this.calendar = calendar;
    }

    /** 读承诺 of a whole plan, in the order of its text. */
    static List<Commitment> read(PlanText plan) {
        Integer issued =
                plan.issuedOn() == null ? null : Integer.valueOf(plan.issuedOn().getYear());
        CommitmentReader reader = new CommitmentReader(new Term.Calendar(plan.firstYear(), plan.lastYear(), issued));
        plan.passages().forEach(reader::read);
        return List.copyOf(reader.commitments);
    }

    private void read(Passage passage) {
        if (passage.section().startsWith("T")) {
            return;
        }
        PlainText text = PlainText.of(passage.text());
        Clause previous = new Clause("", 0);
        for (List<Clause> sentence : Clause.sentences(text.plain())) {
            Outlook outlook = passage.baseline() ? Outlook.BACK : Outlook.OPEN;
            Term term = Term.NONE;
            int start = sentence.getFirst().start();
            Clause named = sentence.getFirst();
            for (Clause clause : sentence) {
                Term own = Term.read(clause.text(), calendar);
                outlook = Outlook.of(clause.text(), own, outlook, passage.baseline(), calendar);
                boolean states = own != Term.NONE;
                term = states ? own : term;
                named = states ? clause : named;
                if (outlook.promises()) {
                    keep(passage, text, new Said(clause, previous, term, term == Term.NONE ? clause : named, start));
                }
                previous = clause;
            }
        }
    }

    /** A clause with the one before it, its term and the clause that names the term. */
    private record Said(Clause clause, Clause previous, Term term, Clause named, int sentence) {
        /** Whether the clause before belongs to the same sentence. */
        boolean follows() {
            return previous.end() + 1 == clause.start() && previous.start() >= sentence;
        }

        String words() {
            return clause.text();
        }
    }

    private void keep(Passage passage, PlainText text, Said said) {
        Term term = said.term();
        String context = said.previous().text();
        List<Promise> promises = new ArrayList<>(
                FigureReader.read(said.words(), context, said.follows() && promised, term.years(), calendar.base()));
        promised = !promises.isEmpty();
        if (promises.isEmpty()) {
            promises.addAll(PhraseReader.read(said.words(), context));
        }
        if (promises.isEmpty() && term.stated() && term.future(calendar)) {
            promises.addAll(PhraseReader.finished(said.words(), said.named() == said.clause(), term.years()));
        }
        for (Promise promise : promises) {
            Commitment commitment = new Commitment(
                    promise.topic(),
                    promise.comparator(),
                    promise.value(),
                    promise.valueTo(),
                    promise.unit(),
                    promise.per(),
                    promise.year() == null ? term.by() : promise.year(),
                    term.from(),
                    passage.at(quote(text, said, promise)));
            if (!promise.topic().isBlank() && seen.add(key(commitment))) {
                commitments.add(commitment);
            }
        }
    }

    private static List<@Nullable Object> key(Commitment c) {
        return java.util.Arrays.asList(
                c.where().section(),
                c.topic(),
                c.comparator(),
                c.value(),
                c.unit(),
                c.year(),
                c.where().quote());
    }

    /** The clause with the one that names its term or its subject, the clause alone, or as much of it as fits. */
    private static String quote(PlainText text, Said said, Promise promise) {
        Clause clause = said.clause();
        boolean bare = said.follows()
                && promise.start() < 4
                && promise.end() + 4 > clause.text().length();
        int start = Math.min(said.named().start(), bare ? said.previous().start() : clause.start());
        if (clause.end() - start <= LONGEST_QUOTE) {
            return text.quote(start, clause.end());
        }
        if (clause.text().length() <= LONGEST_QUOTE) {
            return text.quote(clause.start(), clause.end());
        }
        int end = Math.min(clause.text().length(), promise.end() + 12);
        int from = Math.max(0, end - LONGEST_QUOTE);
        return text.quote(clause.start() + from, clause.start() + end);
    }
}
