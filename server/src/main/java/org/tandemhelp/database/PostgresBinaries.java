package org.tandemhelp.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version into a folder of the user who runs the server. A
 * folder that others can write, or that belongs to somebody else, is never used.
 */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * Finds or unpacks the programs.
     *
     * @param spare where they go when the user's cache folder cannot be used
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    static Path in(Path spare) throws IOException {
        try {
            return unpackBelow(cacheFolder(System.getenv()));
        } catch (IOException unusable) {
            return unpackBelow(spare);
        }
    }

    /** The cache folder of this user by the platform's own rules. */
    static Path cacheFolder(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        Path cache =
                !xdg.isEmpty()
                        ? Path.of(xdg)
                        : system.startsWith("mac")
                                ? home.resolve("Library/Caches")
                                : !local.isEmpty() ? Path.of(local) : home.resolve(".cache");
        return cache.resolve("tandem");
    }

    /** Unpacks into a folder below this one, unless it stands there already. */
    static Path unpackBelow(Path cache) throws IOException {
        PostgresPlatform platform = PostgresPlatform.current();
        URL archive = PostgresBinaries.class.getResource("/" + platform.resource());
        if (archive == null) {
            throw platform.missing();
        }
        Path home = PrivateFiles.folder(cache).resolve("postgresql-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path fresh = Files.createTempDirectory(cache, "unpacking");
            unpack(archive, fresh);
            moveUnlessThere(fresh, home);
        }
        if (!PrivateFiles.trusted(home)) {
            throw new IOException(home + " belongs to another user or can be written by others");
        }
        return home;
    }

    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home);
        } catch (IOException raced) {
            PrivateFiles.remove(fresh);
            if (!Files.isDirectory(home)) {
                throw raced;
            }
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** Tells versions apart; it guards nothing, the folder's owner does. */
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long value =
                connection instanceof JarURLConnection jar
                        ? jar.getJarEntry().getCrc()
                        : connection.getContentLengthLong();
        return Long.toHexString(value);
    }
}
