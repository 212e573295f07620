package org.kaolin.register.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 地址 of a list: its whole state, so that every view can be sent to a colleague. */
record Address(String path, Map<String, List<String>> params) {

    /** Without empty values, which forms send for everything left open. */
    static Address of(String path, Map<String, List<String>> params) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        params.forEach((name, values) -> {
            List<String> given =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!given.isEmpty()) {
                kept.put(name, given);
            }
        });
        return new Address(path, kept);
    }

    /** The same with another value; an empty one leaves it out. Another filter begins at the first page. */
    Address with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(params);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.of(value));
        }
        if (!name.equals("page")) {
            changed.remove("page");
        }
        return new Address(path, changed);
    }

    Address at(String other) {
        return new Address(other, params);
    }

    String one(String name) {
        return params.getOrDefault(name, List.of("")).getFirst();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, List<String>> param : params.entrySet()) {
            for (String value : param.getValue()) {
                text.append(mark)
                        .append(URLEncoder.encode(param.getKey(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return text.toString();
    }
}
