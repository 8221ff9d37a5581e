package org.tandemhelp.identity.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemType;

/**
 * Reads at most {@link Limit#REQUEST_BYTES} of a body, announced or not; a photo and a file to
 * import may be larger. What is announced as too large is not read at all.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final Pattern PHOTO =
            Pattern.compile("/api/console/v1/people/[0-9A-Fa-f-]{36}/photo");
    private static final String IMPORT = "/api/console/v1/people/import";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = limit(request).count();
        if (request.getContentLengthLong() > most) {
            ProblemWriter.write(response, ProblemType.REQUEST_TOO_LARGE);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Limit limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (request.getMethod().equals("PUT") && PHOTO.matcher(path).matches()) {
            return Limit.PHOTO_BYTES;
        }
        if (request.getMethod().equals("POST") && path.equals(IMPORT)) {
            return Limit.IMPORT_BYTES;
        }
        return Limit.REQUEST_BYTES;
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final int most;

        Counted(HttpServletRequest request, int most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private int left;

        CountedStream(ServletInputStream body, int most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) throws RequestTooLarge {
            left -= bytes;
            if (left < 0) {
                throw new RequestTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
