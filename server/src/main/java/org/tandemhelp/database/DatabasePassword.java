package org.tandemhelp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The random password of the embedded database, 256 bits, in a file only its user may read. */
final class DatabasePassword {

    private static final SecureRandom RANDOM = new SecureRandom();

    private DatabasePassword() {}

    /** Reads the password of the file, making a new one where there is no file yet. */
    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file).strip();
    }
}
