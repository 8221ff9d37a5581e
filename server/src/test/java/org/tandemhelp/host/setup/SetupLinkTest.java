package org.tandemhelp.host.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one-time link. */
class SetupLinkTest {

    private final SetupLink link = new SetupLink();

    @Test
    @DisplayName("is closed until it is issued, and again after its use")
    void once() {
        assertThat(link.open()).isFalse();
        assertThat(link.use("", () -> {})).isFalse();
        String token = link.issue();
        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(link.open()).isTrue();
        assertThat(link.use(token, () -> {})).isTrue();
        assertThat(link.open()).isFalse();
        assertThat(link.use(token, () -> {})).isFalse();
    }

    @Test
    @DisplayName("does nothing for a wrong token and stays open for the right one")
    void wrong() {
        String token = link.issue();
        AtomicInteger worked = new AtomicInteger();
        assertThat(link.use(token + "x", worked::incrementAndGet)).isFalse();
        assertThat(link.use("", worked::incrementAndGet)).isFalse();
        assertThat(worked).hasValue(0);
        assertThat(link.open()).isTrue();
    }

    @Test
    @DisplayName("stays open where the work fails, for example by a weak password")
    void failed() {
        String token = link.issue();
        assertThatThrownBy(() ->
                        link.use(
                                token,
                                () -> {
                                    throw new IllegalArgumentException("too weak");
                                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(link.use(token, () -> {})).isTrue();
    }

    @Test
    @DisplayName("works once for many at the same time")
    void race() {
        String token = link.issue();
        AtomicInteger worked = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> link.use(token, worked::incrementAndGet));
            }
        }
        assertThat(worked).hasValue(1);
    }
}
