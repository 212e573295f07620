package org.kaolin.register;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaolin.web.BadInput;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 请求内容 of a write: strict JSON, keys known beforehand, every error at once. */
final class Body {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST_REASON = 500;

    private final Map<?, ?> content;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Body(Map<?, ?> content) {
        this.content = content;
    }

    /** Reads an object; 400 when it is no JSON object, 422 (at {@link #done}) for keys not in the list. */
    static Body of(byte[] bytes, List<String> keys) {
        Object read;
        try {
            read = JSON.readValue(bytes, Object.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("no strict JSON", e, new Content(bytes));
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw new HttpMessageNotReadableException("no JSON object", new Content(bytes));
        }
        Body body = new Body(map);
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                body.errors.put(String.valueOf(key), "不认识这一项,可用: " + String.join("、", keys));
            }
        }
        return body;
    }

    /** The bytes again, as Spring wants them in its report of an unreadable request. */
    private record Content(byte[] bytes) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }

    /** The object {@code fields}; empty when absent and not required. */
    Map<?, ?> fields(boolean required) {
        Object fields = content.get("fields");
        if (fields instanceof Map<?, ?> map && !(required && map.isEmpty())) {
            return map;
        }
        if (fields != null || required) {
            errors.put("fields", "应为对象,至少给出一个字段");
        }
        return Map.of();
    }

    /** A date that must be given; null (with an error kept) when it cannot be read. */
    @Nullable
    LocalDate date(String name, boolean required) {
        Object raw = content.get(name);
        if (raw == null && !required) {
            return null;
        }
        try {
            if (raw instanceof String text) {
                return Dates.read(text);
            }
            errors.put(name, raw == null ? "请填写日期" : "应为 2025-12-31 这样的日期");
        } catch (Unreadable e) {
            errors.put(name, Objects.requireNonNull(e.getMessage()));
        }
        return null;
    }

    /** Why; must be given. */
    String reason() {
        Object raw = content.get("reason");
        if (raw instanceof String text && !text.isBlank()) {
            if (text.length() <= LONGEST_REASON && Values.isClean(text, true)) {
                return text.strip();
            }
            errors.put("reason", "原因最多 " + LONGEST_REASON + " 个字,且不能含控制字符");
            return "";
        }
        errors.put("reason", raw == null || raw instanceof String ? "请填写原因" : "应为文字");
        return "";
    }

    /** Throws BadInput when anything was wrong. */
    void done() {
        if (!errors.isEmpty()) {
            throw new BadInput(errors);
        }
    }
}
