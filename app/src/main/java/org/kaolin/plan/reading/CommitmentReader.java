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
    private final Set<List<@Nullable Object>> seen = new HashSet<>();

    private CommitmentReader(Term.Calendar calendar) {
        this.calendar = calendar;
    }

    /** 读承诺 of a whole plan, in the order of its text. */
    static List<Commitment> read(PlanText plan) {
        Integer issued = plan.issuedOn() == null ? null : Integer.valueOf(plan.issuedOn().getYear());
        CommitmentReader reader = new CommitmentReader(new Term.Calendar(plan.firstYear(), plan.lastYear(), issued));
        plan.passages().forEach(reader::read);
        return List.copyOf(reader.commitments);
    }

    private void read(Passage passage) {
        PlainText text = PlainText.of(passage.text());
        for (List<Clause> sentence : Clause.sentences(text.plain())) {
            Outlook outlook = passage.baseline() ? Outlook.BACK : Outlook.OPEN;
            Term term = Term.NONE;
            Clause named = sentence.getFirst();
            for (Clause clause : sentence) {
                Term own = Term.read(clause.text(), calendar);
                outlook = Outlook.of(clause.text(), own, outlook, passage.baseline(), calendar);
                boolean states = own != Term.NONE;
                term = states ? own : term;
                named = states ? clause : named;
                if (outlook != Outlook.BACK) {
                    keep(passage, text, clause, term, term == Term.NONE ? clause : named);
                }
            }
        }
    }

    private void keep(Passage passage, PlainText text, Clause clause, Term term, Clause named) {
        List<Promise> promises = new ArrayList<>(FigureReader.read(clause.text(), term.years(), calendar.base()));
        if (promises.isEmpty()) {
            promises.addAll(WordReader.read(clause.text()));
        }
        if (promises.isEmpty() && term.stated() && term.future(calendar)) {
            promises.addAll(WordReader.finished(clause.text(), term.years()));
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
                    passage.at(quote(text, clause, named, promise)));
            if (seen.add(key(commitment))) {
                commitments.add(commitment);
            }
        }
    }

    private static List<@Nullable Object> key(Commitment c) {
        return java.util.Arrays.asList(
                c.where().section(), c.topic(), c.comparator(), c.value(), c.unit(), c.year(), c.where().quote());
    }

    /** The clause with the clause that names its term, the clause alone, or as much of it as fits. */
    private static String quote(PlainText text, Clause clause, Clause named, Promise promise) {
        if (clause.end() - named.start() <= LONGEST_QUOTE) {
            return text.quote(named.start(), clause.end());
        }
        if (clause.text().length() <= LONGEST_QUOTE) {
            return text.quote(clause.start(), clause.end());
        }
        int end = Math.min(clause.text().length(), promise.end() + 12);
        int start = Math.max(0, end - LONGEST_QUOTE);
        return text.quote(clause.start() + start, clause.start() + end);
    }
}
