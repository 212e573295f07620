package org.kaolin.plan.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaolin.access.CurrentUser;
import org.kaolin.plan.Extent;
import org.kaolin.plan.Plan;
import org.kaolin.time.AsOf;

/**
 * 所问: plan, time and area of a page, with the words of its address so that every link keeps them.
 *
 * @param user null on the public page
 * @param words asOf, knownAt, area and plan as given, without empty ones
 */
public record Asked(
        Plan plan, AsOf at, Extent extent, @Nullable CurrentUser user, Map<String, String> words) {

    public Asked {
        words = Map.copyOf(words);
    }

    /** A word of the address; empty where it was not given. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /** The day of the facts. */
    public String day() {
        return at.valid().toString();
    }

    /** Address of another page about the same question; further words as name, value, …; an empty value leaves one out. */
    public String link(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : Desk.KEPT) {
            if (words.containsKey(name)) {
                all.put(name, word(name));
            }
        }
        for (int i = 0; i + 1 < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        StringBuilder text = new StringBuilder(path);
        char mark = path.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> each : all.entrySet()) {
            if (!each.getValue().isBlank()) {
                text.append(mark)
                        .append(each.getKey())
                        .append('=')
                        .append(URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return text.toString();
    }

    /** 时点与范围 in words. */
    public String title() {
        String known = word("knownAt");
        return extent.name() + ",截至 " + day() + (known.isEmpty() ? "" : ",按 " + known + " 所知");
    }
}
