package org.tandemhelp.identity.oidc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.client.Discovery;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.client.ProviderKeys;
import org.tandemhelp.identity.oidc.client.SignInAnswers;
import org.tandemhelp.testing.FakeProvider;
import org.tandemhelp.testing.ProviderWorld;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestClock;
import org.tandemhelp.testing.World;

@ServerTest
class ProviderClockTest {

    @Autowired World world;
    @Autowired ProviderWorld doors;
    @Autowired Discovery discovery;
    @Autowired ProviderKeys keys;
    @Autowired ProviderClients clients;
    @Autowired SignInAnswers answers;

    @ParameterizedTest
    @CsvSource({
        "0, OK, agree",
        "30, WARNING, time server",
        "-30, WARNING, differ",
        "300, FAILED, 60 seconds"
    })
    void clocksThatDisagreeAreNamed(int seconds, Check.State state, String words) {
        FakeProvider fake = new FakeProvider();
        try (fake) {
            IdentityProvider provider = doors.register(world.tenant().id(), fake);
            TestClock clock = new TestClock();
            clock.advance(Duration.ofSeconds(seconds));
            Check last =
                    new ProviderCheck(discovery, keys, clients, answers, clock)
                            .of(provider)
                            .checks()
                            .getLast();
            assertThat(last.name()).isEqualTo(Check.Name.CLOCK);
            assertThat(last.state()).isEqualTo(state);
            assertThat(last.message()).contains(words);
        }
    }
}
