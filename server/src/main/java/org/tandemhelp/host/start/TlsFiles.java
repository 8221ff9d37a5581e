package org.tandemhelp.host.start;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.tandemhelp.kernel.StartProblem;

/** The certificate and its key, looked at before the server needs them. */
final class TlsFiles {

    private TlsFiles() {}

    /**
     * Reads both.
     *
     * @throws StartProblem where one is missing or is not what it should be
     */
    static void check(@Nullable Path certificate, @Nullable Path key) {
        if (certificate == null && key == null) {
            return;
        }
        if (certificate == null || key == null) {
            throw new StartProblem(
                    "TLS needs both --tls-certificate and --tls-key; "
                            + (key == null ? "--tls-key" : "--tls-certificate")
                            + " is missing.");
        }
        if (read(certificate, "certificate").getCertificates().isEmpty()) {
            throw new StartProblem("There is no certificate in the file " + certificate + ".");
        }
        if (read(key, "key").getPrivateKey() == null) {
            throw new StartProblem("There is no private key in the file " + key + ".");
        }
    }

    private static PemContent read(Path file, String kind) {
        if (!Files.isReadable(file)) {
            throw new StartProblem(
                    "The TLS "
                            + kind
                            + " file "
                            + file
                            + " is not there or cannot be read. Check --tls-"
                            + kind
                            + ".");
        }
        try {
            PemContent content = PemContent.load(file);
            if (kind.equals("key")) {
                content.getPrivateKey();
            } else {
                content.getCertificates();
            }
            return content;
        } catch (java.io.IOException | RuntimeException e) {
            throw new StartProblem(
                    "The TLS " + kind + " file " + file + " holds no " + kind + " in PEM form.", e);
        }
    }
}
