package org.kaolin.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** 会话核对: a session is only worth what its account is worth now; disabled, regranted or re-keyed accounts show at once. */
class SessionGuard extends OncePerRequestFilter {

    private final Users users;

    SessionGuard(Users users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<CurrentUser> held = CurrentUser.find();
        HttpSession session = request.getSession(false);
        if (held.isPresent() && session != null) {
            Optional<Users.Standing> standing = users.find(held.get().account());
            if (standing.isEmpty() || begunBefore(session, standing.get().passwordSince())) {
                session.invalidate();
                SecurityContextHolder.clearContext();
            } else if (!standing.get().user().equals(held.get())) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        AccountAuthentication.token(standing.get().user()));
                SecurityContextHolder.setContext(context);
            }
        }
        chain.doFilter(request, response);
    }

    /** Database and JVM clocks may differ by a little; a session of the same second counts as later. */
    private static boolean begunBefore(HttpSession session, Instant passwordSince) {
        return Instant.ofEpochMilli(session.getCreationTime()).plusSeconds(1).isBefore(passwordSince);
    }
}
