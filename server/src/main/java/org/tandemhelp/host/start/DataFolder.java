package org.tandemhelp.host.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tandemhelp.kernel.StartProblem;

/** The folder of everything the server keeps. */
final class DataFolder {

    private DataFolder() {}

    /**
     * Makes the folder where there is none, and tries to write into it.
     *
     * @throws StartProblem where this user cannot
     */
    static void prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                closeToOthers(folder);
            }
            Files.delete(Files.createTempFile(folder, ".probe", ""));
        } catch (IOException e) {
            throw new StartProblem(
                    "This user cannot write into the folder "
                            + folder
                            + ". Change its owner, or choose another folder with --data.",
                    e);
        }
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
        }
    }
}
