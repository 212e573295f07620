package org.kaolin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 请求检查: addresses and form fields that are not UTF-8, or hold a NUL no database can store, are refused at the door. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestGuard extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUtf8(request.getRequestURI()) || !isUtf8(request.getQueryString()) || !isReadable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return true;
        }
        try {
            for (String[] values : request.getParameterMap().values()) {
                for (String value : values) {
                    if (value.indexOf('\0') >= 0 || value.indexOf('\uFFFD') >= 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (InvalidParameterException e) {
            return false;
        }
    }

    /** Whether every percent escape is complete and the bytes are UTF-8 without NUL. */
    static boolean isUtf8(@Nullable String escaped) {
        if (escaped == null || escaped.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c != '%') {
                bytes.put((byte) (c < 128 ? c : '?'));
                continue;
            }
            boolean whole = i + 2 < escaped.length();
            int high = whole ? Character.digit(escaped.charAt(i + 1), 16) : -1;
            int low = whole ? Character.digit(escaped.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0 || high * 16 + low == 0) {
                return false;
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
