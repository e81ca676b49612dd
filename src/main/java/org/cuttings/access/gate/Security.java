package org.cuttings.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cuttings.access.AccessSettings;
import org.cuttings.access.Accounts;
import org.cuttings.access.LocalPath;
import org.cuttings.access.SignInAccounts;
import org.cuttings.access.Tokens;
import org.cuttings.access.session.AccountGuard;
import org.cuttings.access.session.Sessions;
import org.cuttings.access.signin.SecondStep;
import org.cuttings.access.signin.SignInCodes;
import org.cuttings.access.signin.SignInDetails;
import org.cuttings.access.signin.SignInThrottle;
import org.cuttings.access.signin.SignInThrottle.TooManyFailures;
import org.cuttings.access.signin.WrongPasswords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The rules of who may do what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class Security {

    private static final Logger LOG = LoggerFactory.getLogger(Security.class);

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberingEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    SignInThrottle passwords(
            SignInAccounts accounts,
            PasswordEncoder encoder,
            SignInCodes codes,
            WrongPasswords wrong,
            AccessSettings settings) {
        int allowed = settings.failuresPerMinute();
        DaoAuthenticationProvider check = new DaoAuthenticationProvider(accounts);
        check.setPasswordEncoder(encoder);
        return new SignInThrottle(
                new SecondStep(
                        new ProviderManager(check),
                        codes,
                        wrong,
                        allowed,
                        settings.codes() == AccessSettings.Codes.REQUIRED),
                wrong,
                allowed);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> browserHeaders() {
        return server -> {
            server.addEngineValves(new RequestMark(), new BrowserHeaders());
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new BareRefusals()));
        };
    }

    @Bean
    RequestRejectedHandler malformedRequests() {
        return new HttpStatusRequestRejectedHandler();
    }

    /** Requests are measured as a whole, not by the twenty filters that each of them passes. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            AccessSettings settings,
            SignInThrottle passwords,
            SignInAccounts accounts,
            Sessions sessions,
            Tokens tokens,
            Refusals refusals)
            throws Exception {
        return http.authenticationManager(passwords)
                .authorizeHttpRequests(who -> rules(who, settings))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new CrossSiteGuard()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .addFilterAfter(
                        new AccountGuard(accounts, sessions, settings.longestSession()),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class)
                .formLogin(
                        form ->
                                form.loginPage("/signin")
                                        .permitAll()
                                        .authenticationDetailsSource(SignInDetails::ofForm)
                                        .successHandler(
                                                (request, response, who) ->
                                                        letIn(request, response, who, sessions))
                                        .failureHandler(
                                                (request, response, why) ->
                                                        refuseOrAskAgain(
                                                                request, response, why, refusals)))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .logout(
                        out ->
                                out.logoutUrl("/signout")
                                        .logoutSuccessUrl("/signin?out")
                                        .addLogoutHandler(
                                                new HeaderWriterLogoutHandler(
                                                        new ClearSiteDataHeaderWriter(
                                                                Directive.CACHE))))
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
                .requestMatchers(HttpMethod.POST, "/preferences", "/signin")
                .permitAll()
                .requestMatchers("/api/v1/backup", "/api/v1/tokens", "/api/v1/tokens/*")
                .hasRole(Accounts.ADMIN_ROLE)
                .requestMatchers("/accounts", "/accounts/*")
                .hasRole(Accounts.ADMIN_ROLE)
                .requestMatchers(HttpMethod.DELETE, "/api/v1/trash/*")
                .hasRole(Accounts.ADMIN_ROLE)
                .requestMatchers(HttpMethod.POST, "/articles/*/purge")
                .hasRole(Accounts.ADMIN_ROLE)
                .requestMatchers("/account", "/account/**")
                .authenticated()
                .requestMatchers("/actuator/prometheus")
                .hasAnyRole(Accounts.READER_ROLE, Accounts.EDITOR_ROLE)
                .requestMatchers(
                        "/api/v1/trash",
                        "/api/v1/audit",
                        "/trash",
                        "/audit",
                        "/import",
                        "/import/**",
                        "/reading",
                        "/status",
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
                        "/actuator/health/liveness",
                        "/actuator/health/readiness",
                        "/*.css",
                        "/*.js",
                        "/*.svg",
                        "/*.ico",
                        "/fonts/**",
                        "/webjars/**",
                        "/robots.txt",
                        "/.well-known/**")
                .permitAll();
        if (settings.reading() == AccessSettings.Reading.OPEN) {
            who.requestMatchers(HttpMethod.GET, "/**").permitAll();
            who.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
            who.requestMatchers(HttpMethod.POST, "/api/v1/extractions").permitAll();
        } else {
            String[] readers = {Accounts.READER_ROLE, Accounts.EDITOR_ROLE};
            who.requestMatchers(HttpMethod.GET, "/**").hasAnyRole(readers);
            who.requestMatchers(HttpMethod.HEAD, "/**").hasAnyRole(readers);
            who.requestMatchers(HttpMethod.POST, "/api/v1/extractions").hasAnyRole(readers);
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

    private static void letIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            Sessions sessions)
            throws IOException {
        sessions.begin(request.getSession(), who);
        LOG.info("\"{}\" signed in from {}", who.getName(), request.getRemoteAddr());
        response.sendRedirect(LocalPath.of(request.getParameter("to")));
    }

    private static void refuseOrAskAgain(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException why,
            Refusals refusals)
            throws IOException {
        if (why instanceof TooManyFailures tooMany) {
            refusals.refuse(request, response, tooMany);
        } else {
            response.sendRedirect(again(request));
        }
    }

    private static String again(HttpServletRequest request) {
        return "/signin?error&to="
                + URLEncoder.encode(
                        LocalPath.of(request.getParameter("to")), StandardCharsets.UTF_8);
    }
}
