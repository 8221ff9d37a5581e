package org.tandemhelp.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folders and files that only the user who runs the server may read. */
public final class PrivateFiles {

    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private PrivateFiles() {}

    /** Creates the folder, and those above it, closed to others; an existing one stays as it is. */
    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, only(folder, "rwx------"));
    }

    /** Writes a file that is closed to others from its first byte on, replacing it in one step. */
    public static void write(Path file, String content) throws IOException {
        Path parent = file.toAbsolutePath().resolveSibling("");
        Path fresh = Files.createTempFile(parent, ".new", "", only(parent, "rw-------"));
        Files.writeString(fresh, content);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a file or folder is ours alone to change: same owner as a file we make beside it. */
    static boolean trusted(Path path) throws IOException {
        Path probe = Files.createTempFile(path.toAbsolutePath().resolveSibling(""), ".probe", "");
        try {
            return Files.getOwner(path).equals(Files.getOwner(probe)) && !othersWrite(path);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean othersWrite(Path path) throws IOException {
        return posix(path)
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS_WRITE::contains);
    }

    /** Removes a folder and what is in it, following no links. */
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
