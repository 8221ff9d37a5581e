package org.tandemhelp.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives the server a clock that tests move; import it next to {@link ServerTest}. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableClock {

    /** The clock of the one context that all such tests share. */
    @Bean
    public TestClock testClock() {
        return new TestClock();
    }
}
