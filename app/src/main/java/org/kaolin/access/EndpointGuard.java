package org.kaolin.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** 地址守卫: asks the table of {@link Endpoints} before any controller runs. */
class EndpointGuard implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(EndpointGuard.class);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        String method = request.getMethod();
        String path = request.getRequestURI();
        Need need = Endpoints.find(method, path).orElseGet(() -> {
            log.warn("没有规定权限的地址: {} {}", method, path);
            return new Need.Nobody();
        });
        if (need instanceof Need.Nothing) {
            return true;
        }
        CurrentUser user = CurrentUser.get();
        if (!need.isMetBy(user)) {
            throw need instanceof Need.Holds holds
                    ? new NotPermitted(user.role(), holds.permission())
                    : new AccessDeniedException("您的角色(" + user.role().title() + ")不能使用这个功能");
        }
        return true;
    }
}
