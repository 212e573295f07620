package org.kaolin.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 数字承诺: the figures of a forward-looking clause that promise something, each with its topic, unit and repetition. */
final class FigureReader {

    private static final Pattern SLASH_UNIT = Pattern.compile("^/((?:人|户|床|张|[百千万]人|平方米)(?:[·、.]?[月年]|/[月年])?)");
    private static final Pattern DOUBLED = Pattern.compile("翻([一两二三])番");

    private FigureReader() {}

    /**
     * 读数.
     *
     * @param context the clause before, for the subject
     * @param listed whether the clause before promised figures, so that this one may go on with its list
     * @param years the deadline years of the clause, given one to each figure where it says 分别
     * @param base last year whose figures are results
     */
    static List<Promise> read(
            String clause, String context, boolean listed, List<Integer> years, @Nullable Integer base) {
        List<Measure> measures = new ArrayList<>();
        int from = 0;
        Measure before = null;
        for (Quantity quantity : QuantityScanner.scan(clause)) {
            before = Measure.of(clause, quantity, from, before, base, listed);
            if (before != null) {
                measures.add(before);
                from = quantity.end();
            }
        }
        List<Promise> promises = new ArrayList<>(promises(clause, context, measures, years));
        doubled(clause, promises);
        return promises;
    }

    private static List<Promise> promises(String clause, String context, List<Measure> measures, List<Integer> years) {
        List<Promise> promises = new ArrayList<>();
        String subject = Topics.subject(context);
        boolean oneEach = years.size() > 1 && years.size() == measures.size();
        for (int i = 0; i < measures.size(); i++) {
            int first = i;
            while (measures.get(first).joined() && first > 0) {
                first--;
            }
            int count = groupSize(measures, first);
            List<String> listed = count > 1 ? listed(clause, measures.get(first), count) : List.of();
            boolean again = measures.get(i).joined() && i > 0;
            String own = again ? subject : Topics.of(clause, measures.get(i), subject);
            String topic = listed.isEmpty() ? own : listed.get(i - first);
            promises.add(promise(clause, measures.get(i), topic, oneEach ? years.get(i) : null));
            subject = topic;
        }
        return promises;
    }

    private static List<String> listed(String clause, Measure first, int count) {
        return Topics.listed(clause.substring(first.from(), first.cut()), count);
    }

    private static int groupSize(List<Measure> measures, int first) {
        int next = first + 1;
        while (next < measures.size() && measures.get(next).joined()) {
            next++;
        }
        return next - first;
    }

    private static Promise promise(String clause, Measure measure, String topic, @Nullable Integer year) {
        Quantity q = measure.quantity();
        Matcher slash = SLASH_UNIT.matcher(clause.substring(q.end()));
        String unit = slash.find() ? (q.unit() == null ? "" : q.unit()) + slash.group() : q.unit();
        String per = Repeats.of(clause, q.start(), q.end());
        return new Promise(
                measure.cut(), q.end(), topic, measure.comparator(), q.value(), q.valueTo(), unit, per, year);
    }

    /** 翻一番 is twice, 翻两番 four times. */
    private static void doubled(String clause, List<Promise> promises) {
        Matcher doubled = DOUBLED.matcher(clause);
        if (doubled.find()) {
            int times = 1 << Math.max(1, "一二三".indexOf(doubled.group(1).replace('两', '二')) + 1);
            String topic = Topics.shortened(Topics.tidy(clause.substring(0, doubled.start())));
            promises.add(new Promise(
                    doubled.start(),
                    doubled.end(),
                    topic,
                    Comparator.AT_LEAST,
                    java.math.BigDecimal.valueOf(times),
                    null,
                    "倍",
                    null,
                    null));
        }
    }
}
