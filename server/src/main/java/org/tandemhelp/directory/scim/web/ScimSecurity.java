package org.tandemhelp.directory.scim.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.tandemhelp.directory.scim.ProvisioningTokens;

/** The chain of provisioning: a token, no cookie, no session, and so no forged request. */
@Configuration(proxyBeanMethods = false)
class ScimSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain provisioningChain(
            HttpSecurity http, ProvisioningTokens tokens, WrongTokens wrong) {
        http.securityMatcher("/scim/v2/**", "/scim/v2")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(doors -> doors.anyRequest().authenticated())
                .addFilterAt(new TokenFilter(tokens, wrong), AnonymousAuthenticationFilter.class);
        return http.build();
    }
}
