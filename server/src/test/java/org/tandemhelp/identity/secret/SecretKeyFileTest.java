package org.tandemhelp.identity.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.StartProblem;

class SecretKeyFileTest {

    @TempDir Path folder;

    @Test
    void theFirstStartMakesARandomKeyForItsUserOnly() throws IOException {
        Path file = folder.resolve("deep/secrets.key");
        List<byte[]> keys = SecretKeyFile.keys(file);

        assertThat(keys).singleElement().satisfies(key -> assertThat(key).hasSize(32));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SecretKeyFile.keys(file)).containsExactlyElementsOf(keys);
        assertThat(SecretKeyFile.keys(folder.resolve("other")).getFirst())
                .isNotEqualTo(keys.getFirst());
    }

    @Test
    void aSecondLineIsAnOlderKey() throws IOException {
        Path file = folder.resolve("secrets.key");
        byte[] old = SecretKeyFile.keys(file).getFirst();
        Files.writeString(file, "# renewed\n" + "A".repeat(43) + "\n\n" + Files.readString(file));
        assertThat(SecretKeyFile.keys(file)).containsExactly(new byte[32], old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only words", "short", "!!!", "AAAA\nAAAA"})
    void aFileWithoutKeysStopsTheStart(String text) throws IOException {
        Path file = folder.resolve("secrets.key");
        SecretKeyFile.keys(file);
        Files.writeString(file, text);
        assertThatThrownBy(() -> SecretKeyFile.keys(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("tandem.secrets.key-file");
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw--w----", "rw-----w-"})
    void aFileThatOthersCanReadOrChangeStopsTheStart(String rights) throws IOException {
        Path file = folder.resolve("secrets.key");
        SecretKeyFile.keys(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        assertThatThrownBy(() -> SecretKeyFile.keys(file))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("chmod 600");
    }
}
