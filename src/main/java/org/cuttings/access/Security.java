package org.cuttings.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The rules of who may do what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class Security {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    SignInThrottle signInThrottle(AccessSettings settings, Refusals refusals) {
        return new SignInThrottle(settings.failuresPerMinute(), refusals);
    }

    /** Keeps the container from running the throttle a second time outside the security chain. */
    @Bean
    FilterRegistrationBean<SignInThrottle> throttleOnlyInChain(SignInThrottle throttle) {
        var registration = new FilterRegistrationBean<>(throttle);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> browserHeaders() {
        return server -> {
            server.addEngineValves(new BrowserHeaders());
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new BareRefusals()));
        };
    }

    @Bean
    RequestRejectedHandler malformedRequests() {
        return new HttpStatusRequestRejectedHandler();
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            AccessSettings settings,
            Accounts accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            Refusals refusals)
            throws Exception {
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(encoder);
        ProviderManager passwords = new ProviderManager(check);
        passwords.setAuthenticationEventPublisher(new FailureCounter(throttle));
        return http.authenticationManager(passwords)
                .authorizeHttpRequests(who -> rules(who, settings))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new CrossSiteGuard()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .formLogin(
                        form ->
                                form.loginPage("/signin")
                                        .permitAll()
                                        .successHandler(
                                                (request, response, who) ->
                                                        response.sendRedirect(
                                                                LocalPath.of(
                                                                        request.getParameter(
                                                                                "to"))))
                                        .failureHandler(
                                                (request, response, why) ->
                                                        response.sendRedirect(again(request))))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .logout(out -> out.logoutUrl("/signout").logoutSuccessUrl("/signin?out"))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(checkAgain()))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    who,
            AccessSettings settings) {
        who.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/extractions", "/preferences", "/signin")
                .permitAll()
                .requestMatchers(
                        "/api/v1/backup",
                        "/api/v1/trash",
                        "/trash",
                        "/import",
                        "/import/**",
                        "/reading",
                        "/articles/*/edit",
                        "/articles/*/edit/**",
                        "/articles/*/corrections",
                        "/names/*/edit",
                        "/names/*/edit/**",
                        "/review")
                .hasRole(Accounts.EDITOR_ROLE)
                .requestMatchers(
                        HttpMethod.GET,
                        "/signin",
                        "/actuator/health",
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/*.ico",
                        "/fonts/**",
                        "/webjars/**",
                        "/robots.txt",
                        "/.well-known/**")
                .permitAll();
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            if (settings.reading() == AccessSettings.Reading.OPEN) {
                who.requestMatchers(method, "/**").permitAll();
            }
        }
        who.requestMatchers(HttpMethod.OPTIONS, "/**").permitAll();
        who.anyRequest().hasRole(Accounts.EDITOR_ROLE);
    }

    /** What says nothing about caching may be kept but must be checked before it is shown again. */
    private static HeaderWriter checkAgain() {
        return (request, response) -> {
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "private, no-cache");
            }
        };
    }

    private static String again(HttpServletRequest request) throws IOException {
        return "/signin?error&to="
                + URLEncoder.encode(
                        LocalPath.of(request.getParameter("to")), StandardCharsets.UTF_8);
    }
}
