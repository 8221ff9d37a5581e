package org.tandemhelp.identity.oidc.outgoing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.tandemhelp.identity.oidc.Reason;

/**
 * The one way out to providers: 3 s to connect, 5 s for the whole answer, at most 1 MB, no
 * redirects, no proxy, and only to where {@link AddressRule} lets it.
 */
@Component
public class OutgoingHttp {

    static final int MOST_BYTES = 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final AddressRule rule;
    private final ClientHttpRequestFactory requests;

    OutgoingHttp(AddressRule rule) {
        this.rule = rule;
        HttpClient http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(ANSWER);
        this.requests = factory;
    }

    /** A client to configure further. */
    public RestClient.Builder client() {
        return RestClient.builder().requestFactory(requests).requestInterceptor(guard());
    }

    /** The same in the older form that a part of the library still wants. */
    public RestTemplate template() {
        RestTemplate template = new RestTemplate(requests);
        template.setInterceptors(List.of(guard()));
        return template;
    }

    private ClientHttpRequestInterceptor guard() {
        return this::guarded;
    }

    private ClientHttpResponse guarded(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        if (!rule.allows(request.getURI())) {
            throw new OutgoingFailure(Reason.ADDRESS);
        }
        ClientHttpResponse answer = execution.execute(request, body);
        if (answer.getStatusCode().is3xxRedirection()) {
            answer.close();
            throw new OutgoingFailure(Reason.REDIRECT);
        }
        return new BoundedAnswer(answer, MOST_BYTES);
    }
}
