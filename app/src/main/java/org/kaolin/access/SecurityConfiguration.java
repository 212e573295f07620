package org.kaolin.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 安全配置: deny by default, HTTP Basic for programs, a session for people, no script or style but our own files. */
@Configuration
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new EndpointGuard());
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    AuthenticationManager authenticationManager(AccountAuthentication provider) {
        return new ProviderManager(provider);
    }

    /** Programs: {@code /api}, health, figures for monitoring, the description of the API. */
    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http, Users users, AuthenticationEntryPoint entry, AccessDeniedHandler denied) {
        common(http, users, entry, denied);
        return http.securityMatcher("/api/**", "/actuator/**", "/v3/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .httpBasic(basic -> basic.authenticationEntryPoint(entry))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::needsToken))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, context) ->
                                new AuthorizationDecision(isLocal(context.getRequest()) || isAdmin(who.get())))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(request -> isPublic(request))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** People: the pages. */
    @Bean
    @Order(2)
    SecurityFilterChain pageChain(
            HttpSecurity http, Users users, AuthenticationEntryPoint entry, AccessDeniedHandler denied) {
        common(http, users, entry, denied);
        // the self-check writes nothing for nobody, and its answers must outlast a session
        return http.csrf(csrf -> csrf.ignoringRequestMatchers("/check"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(Endpoints.PUBLIC_FILES.toArray(String[]::new))
                                .permitAll()
                                .requestMatchers(request -> isPublic(request))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    private static void common(
            HttpSecurity http, Users users, AuthenticationEntryPoint entry, AccessDeniedHandler denied) {
        http.addFilterBefore(new SessionGuard(users), AuthorizationFilter.class)
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(entry).accessDeniedHandler(denied))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .formLogin(form -> form.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    private static boolean isPublic(HttpServletRequest request) {
        return Endpoints.isPublic(request.getMethod(), request.getRequestURI());
    }

    /** A session must show its token; HTTP Basic need not, unless a browser sends it from another site. */
    private static boolean needsToken(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return false;
        }
        String header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        if (header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return isElsewhere(request);
        }
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static boolean isElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        try {
            return !Objects.equals(URI.create(origin).getHost(), request.getServerName());
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean isAdmin(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof CurrentUser user && user.role() == Role.ADMIN;
    }

    /** Loopback and not handed on by a proxy. */
    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
