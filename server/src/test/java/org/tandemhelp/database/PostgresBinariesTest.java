package org.tandemhelp.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemhelp.kernel.StartProblem;

/** Which PostgreSQL is taken, and where it is unpacked. */
class PostgresBinariesTest {

    @TempDir private Path cache;

    @Test
    @DisplayName("unpacks once, for this user alone")
    void unpacks() throws Exception {
        Path home = PostgresBinaries.unpackBelow(cache.resolve("tandem"));
        Path program = home.resolve("bin/postgres");
        assertThat(Files.isExecutable(program)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        Object first = Files.getAttribute(program, "unix:ino");
        assertThat(PostgresBinaries.unpackBelow(cache.resolve("tandem"))).isEqualTo(home);
        assertThat(Files.getAttribute(program, "unix:ino")).isEqualTo(first);
    }

    @Test
    @DisplayName("does not trust programs that others could have changed")
    void writableByOthers() throws Exception {
        Path home = PostgresBinaries.unpackBelow(cache);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> PostgresBinaries.unpackBelow(cache))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("written by others");
    }

    @Test
    @DisplayName("follows the user's own cache folder")
    void cacheFolder() {
        assertThat(PostgresBinaries.cacheFolder(Map.of("XDG_CACHE_HOME", "/c")))
                .isEqualTo(Path.of("/c/tandem"));
        assertThat(PostgresBinaries.cacheFolder(Map.of()).toString())
                .startsWith(System.getProperty("user.home"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Windows 11, amd64, postgres-windows-x86_64.txz"
    })
    @DisplayName("names the archive of each platform")
    void platforms(String name, String architecture, String resource) {
        assertThat(PostgresPlatform.of(name, architecture).resource()).isEqualTo(resource);
    }

    @Test
    @DisplayName("says so where there is no PostgreSQL for the machine")
    void unknownMachine() {
        assertThatThrownBy(() -> PostgresPlatform.of("Linux", "s390x"))
                .isInstanceOf(StartProblem.class)
                .hasMessage(
                        "Tandem brings no PostgreSQL for Linux on s390x. Give it one with"
                                + " --database-url.");
    }
}
