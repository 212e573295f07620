package org.kaolin.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** 出错回答: problem details (RFC 9457) under {@code /api}, a Chinese page everywhere else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Controller
public class ProblemAnswers implements ErrorController {

    private final Frames frames;

    ProblemAnswers(Frames frames) {
        this.frames = frames;
    }

    /** Answers what a controller threw. */
    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null;
        }
        Problem problem = Problems.of(failure);
        if (problem.status().value() == 401 && !isApi(request.getRequestURI())) {
            response.sendRedirect(ReturnPath.login(request));
            return null;
        }
        return answer(problem, request.getRequestURI());
    }

    /** Answers what a filter or the container reported. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object prepared = request.getAttribute(Problem.class.getName());
        Problem problem = prepared instanceof Problem known
                ? known
                : failure instanceof Throwable thrown
                        ? Problems.of(thrown)
                        : Problems.ofStatus(status instanceof Integer code ? code : 404);
        return answer(problem, path instanceof String text ? text : "/");
    }

    private Object answer(Problem problem, String path) {
        if (isApi(path)) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .headers(headers(problem))
                    .body(body(problem, path));
        }
        ModelAndView view = new ModelAndView("web/problem");
        view.setStatus(problem.status());
        view.addObject("frame", frames.page(problem.title(), "problem"));
        view.addObject("problem", problem);
        return view;
    }

    private static HttpHeaders headers(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
        }
        if (problem.status().value() == 401) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"kaolin\", charset=\"UTF-8\"");
        }
        return headers;
    }

    private static Map<String, Object> body(Problem problem, String path) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", problem.title());
        body.put("status", problem.status().value());
        body.put("detail", problem.detail());
        body.put("instance", path);
        body.put("errors", problem.errors());
        if (problem.incident() != null) {
            body.put("incident", problem.incident());
        }
        return body;
    }

    /** Whether programs ask here, who want problem details and no page. */
    static boolean isApi(String path) {
        return path.startsWith("/api/")
                || path.equals("/api")
                || path.startsWith("/actuator")
                || path.startsWith("/v3/");
    }
}
