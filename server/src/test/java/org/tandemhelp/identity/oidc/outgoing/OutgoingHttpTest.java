package org.tandemhelp.identity.oidc.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.testing.FakeProvider;

class OutgoingHttpTest {

    private final FakeProvider fake = new FakeProvider();
    private final RestClient http =
            new OutgoingHttp(new AddressRule(PublicAddress.of("http://localhost:8080")))
                    .client()
                    .build();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void asMuchAsIsAllowedIsRead() {
        fake.instead.put(
                "/x", FakeProvider.text(200, "text/plain", "x".repeat(OutgoingHttp.MOST_BYTES)));
        assertThat(read("/x")).hasSize(OutgoingHttp.MOST_BYTES);
    }

    @Test
    void oneByteMoreIsNot() {
        fake.instead.put(
                "/x",
                FakeProvider.text(200, "text/plain", "x".repeat(OutgoingHttp.MOST_BYTES + 1)));
        assertThat(reasonOf("/x")).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void everyWayOfReadingCounts() throws IOException {
        fake.instead.put(
                "/x",
                FakeProvider.text(200, "text/plain", "x".repeat(OutgoingHttp.MOST_BYTES + 1)));
        Throwable skipped =
                catchThrowable(() ->
                        http.get()
                                .uri(address("/x"))
                                .exchange((request, answer) -> {
                                    answer.getBody().skipNBytes(OutgoingHttp.MOST_BYTES);
                                    return answer.getBody().read();
                                }));
        assertThat(OutgoingFailure.reasonOf(skipped)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aRedirectIsNotFollowed() {
        fake.instead.put(
                "/x",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", fake.issuer() + "/y");
                    exchange.sendResponseHeaders(307, -1);
                });
        assertThat(reasonOf("/x")).isEqualTo(Reason.REDIRECT);
        assertThat(fake.requests).noneMatch(request -> request.contains("/y"));
    }

    @Test
    void aRefusedAddressIsNotAsked() {
        RestClient abroad =
                new OutgoingHttp(new AddressRule(PublicAddress.of("https://help.example.org")))
                        .client()
                        .build();
        Throwable refused =
                catchThrowable(() -> abroad.get().uri(address("/x")).retrieve().body(String.class));
        assertThat(OutgoingFailure.reasonOf(refused)).isEqualTo(Reason.ADDRESS);
        assertThat(fake.requests).isEmpty();
    }

    @Test
    void nobodyThereIsUnreachable() {
        URI gone = address("/x");
        fake.close();
        Throwable failure =
                catchThrowable(() -> http.get().uri(gone).retrieve().body(String.class));
        assertThat(OutgoingFailure.reasonOf(failure)).isEqualTo(Reason.UNREACHABLE);
    }

    private String read(String path) {
        return String.valueOf(http.get().uri(address(path)).retrieve().body(String.class));
    }

    private Reason reasonOf(String path) {
        return OutgoingFailure.reasonOf(catchThrowable(() -> read(path)));
    }

    private URI address(String path) {
        return URI.create(fake.issuer() + path);
    }
}
