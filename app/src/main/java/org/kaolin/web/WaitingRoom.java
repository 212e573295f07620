package org.kaolin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaolin.start.Loading;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** 等候页: while a fresh database is being filled every page says so and looks again by itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WaitingRoom extends OncePerRequestFilter {

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="refresh" content="2">
          <title>正在准备 – %1$s</title>
          <link rel="stylesheet" href="/assets/tokens.css">
          <link rel="stylesheet" href="/assets/kaolin.css">
        </head>
        <body class="no-menu">
          <div class="page"><main id="content">
            <header class="page-head"><h1>正在准备</h1></header>
            <p class="notice" role="status">正在装载:%2$s。首次启动约需一分钟,本页会自动刷新。</p>
          </main></div>
        </body>
        </html>
        """;

    private final Loading loading;

    WaitingRoom(Loading loading) {
        this.loading = loading;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return loading.isDone() || path.startsWith("/actuator/health") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "2");
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        if (ProblemAnswers.isApi(request.getRequestURI())) {
            response.setContentType("application/problem+json");
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"正在准备\",\"status\":503,"
                            + "\"detail\":\"正在装载数据,请稍后再试。\",\"errors\":[]}");
        } else {
            response.setContentType("text/html");
            response.getWriter().write(PAGE.formatted(Frame.PRODUCT, loading.now()));
        }
    }
}
