package org.tandemhelp.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.tandemhelp.kernel.StartProblem;

/**
 * Keeps a second server off a data folder. The operating system gives the lock back when the
 * process ends, however it ends, so a killed server leaves nothing to clean up.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock that guards a folder; the lock file stands beside it.
     *
     * @throws StartProblem where another server holds it
     */
    static FolderLock acquire(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new StartProblem(
                    "Another Tandem server is using the folder "
                            + folder.getParent()
                            + ". Stop it, or choose another folder with --data.");
        }
        return new FolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
