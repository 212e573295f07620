package org.kaolin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaolin.access.CurrentUser;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** 门卫: what a request hears that the security filters do not let through. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (ProblemAnswers.isApi(request.getRequestURI())) {
            send(request, response, Problems.of(failure));
        } else {
            toLogin(request, response);
        }
    }

    /** A form whose session is over is not refused but asked to log in again, and comes back to its page. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        boolean stale = failure instanceof CsrfException && CurrentUser.find().isEmpty();
        if (stale && !ProblemAnswers.isApi(request.getRequestURI())) {
            toLogin(request, response);
        } else {
            send(request, response, Problems.of(failure));
        }
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = ReturnPath.login(request);
        if (request.getMethod().equals("POST")) {
            target += (target.contains("?") ? "&" : "?") + "over=1";
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_OK);
            return;
        }
        response.sendRedirect(target);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        request.setAttribute(Problem.class.getName(), problem);
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
        }
        response.sendError(problem.status().value());
    }
}
