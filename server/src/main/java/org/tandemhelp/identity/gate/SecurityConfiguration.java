package org.tandemhelp.identity.gate;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.tandemhelp.identity.passkey.PasskeyFilters;
import org.tandemhelp.identity.web.LongestSession;
import org.tandemhelp.kernel.ProblemType;

/**
 * The one security chain. Who may call a handler is not decided here but by {@link RouteGuard},
 * from the handler's own {@code Route}; here stand only the doors that are no handlers.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            PasskeyFilters passkeys,
            LongestSession longest) {
        http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf ->
                        csrf.spa()
                                .csrfTokenRepository(csrfTokens)
                                // Providers send no cookie and no token; a signature is the proof.
                                .ignoringRequestMatchers("/sign-in/back-channel-logout/*"))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, e) ->
                                        ProblemWriter.write(response, ProblemType.NOT_SIGNED_IN))
                                .accessDeniedHandler((request, response, e) ->
                                        ProblemWriter.write(
                                                response,
                                                e instanceof CsrfException
                                                        ? ProblemType.PAGE_OUTDATED
                                                        : ProblemType.FORBIDDEN)))
                .authorizeHttpRequests(doors ->
                        doors.dispatcherTypeMatchers(
                                        DispatcherType.ERROR,
                                        DispatcherType.FORWARD,
                                        DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/webauthn/authenticate/options")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/webauthn/register/options",
                                        "/webauthn/register")
                                .authenticated()
                                .requestMatchers("/webauthn/**", "/login/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .addFilterBefore(longest, SecurityContextHolderFilter.class)
                .addFilterBefore(new FilterProblems(), CsrfFilter.class)
                .addFilterBefore(passkeys.signIn(), BasicAuthenticationFilter.class)
                .addFilterAfter(new TenantScopeFilter(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(passkeys.signInOptions(), AuthorizationFilter.class)
                .addFilterAfter(passkeys.registrationOptions(), AuthorizationFilter.class)
                .addFilterAfter(passkeys.registration(), AuthorizationFilter.class);
        return http.build();
    }

    /** Ambiguous paths get the answer of every other wrong request. */
    @Bean
    RequestRejectedHandler ambiguousPaths() {
        return (request, response, e) -> ProblemWriter.write(response, ProblemType.INVALID_REQUEST);
    }
}
