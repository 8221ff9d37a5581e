package org.tandemhelp.identity.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.tandemhelp.kernel.StartProblem;

/**
 * The file with the server's keys, one per line in base64url. The first line seals, the others
 * still open: to change the key, put a new line on top and start again. Whoever has only the
 * database has none of the secrets in it; so the file belongs into another back-up than the
 * database, and every node of one installation needs the same file.
 */
final class SecretKeyFile {

    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    /** Containers mount secrets readable for a group; nobody else has business here. */
    private static final Set<PosixFilePermission> TOO_OPEN =
            PosixFilePermissions.fromString("----w-rwx");

    private SecretKeyFile() {}

    /**
     * Reads the keys; where there is no file yet, makes one with a random key.
     *
     * @throws StartProblem where the file cannot be made or read, holds something else, or is open
     *     to other users
     */
    static List<byte[]> keys(Path file) {
        try {
            create(file);
            if (posix(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains)) {
                throw new StartProblem(
                        "Other users of this computer can read or change the key file "
                                + file
                                + ". Take their rights away: chmod 600.");
            }
            List<byte[]> keys =
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(Base64.getUrlDecoder()::decode)
                            .toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
                throw new IllegalArgumentException("a key has 32 bytes");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartProblem(
                    "The key file "
                            + file
                            + " cannot be read, or holds no keys. Put the right one back, or check"
                            + " tandem.secrets.key-file.",
                    e);
        }
    }

    /** A file that is there stays, whoever made it at the same moment. */
    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.resolveSibling(""));
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n";
        try (SeekableByteChannel channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
