package org.tandemhelp.identity.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The setting {@code tandem.web-session.longest}; {@code spring.session.timeout} is the idle time.
 */
@Configuration(proxyBeanMethods = false)
class WebSessionConfiguration {

    @Bean
    LongestSession longestSession(
            WebSessions sessions,
            @Value("${tandem.web-session.longest:7d}") Duration longest,
            ObjectProvider<Clock> clock) {
        return new LongestSession(sessions, longest, clock.getIfUnique(Clock::systemUTC));
    }

    /** The security chain has it; the servlet container must not run it a second time. */
    @Bean
    FilterRegistrationBean<LongestSession> longestSessionInTheChainOnly(LongestSession filter) {
        FilterRegistrationBean<LongestSession> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
