package org.tandemhelp.identity.oidc.outgoing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.tandemhelp.identity.oidc.Reason;

/** An answer of which only so much can be read, announced or not. */
final class BoundedAnswer implements ClientHttpResponse {

    private final ClientHttpResponse answer;
    private final InputStream body;

    BoundedAnswer(ClientHttpResponse answer, int most) throws IOException {
        this.answer = answer;
        this.body = new Bounded(answer.getBody(), most);
    }

    @Override
    public InputStream getBody() {
        return body;
    }

    @Override
    public HttpHeaders getHeaders() {
        return answer.getHeaders();
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public void close() {
        answer.close();
    }

    private static final class Bounded extends FilterInputStream {

        private int left;

        Bounded(InputStream body, int most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count((int) Math.min(skipped, Integer.MAX_VALUE));
            return skipped;
        }

        private void count(int bytes) throws OutgoingFailure {
            left -= bytes;
            if (left < 0) {
                throw new OutgoingFailure(Reason.TOO_LARGE);
            }
        }
    }
}
