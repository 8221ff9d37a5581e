package org.tandemhelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemhelp.protocol.v1.ChatFrame;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.ControlMessage;
import org.tandemhelp.protocol.v1.PeerMessage;
import org.tandemhelp.protocol.v1.SealedBody;
import org.tandemhelp.protocol.v1.ServerFrame;
import tools.jackson.databind.json.JsonMapper;

/** The same bytes get the same verdict as in TypeScript (security rule 15). */
class GoldenFramesTest {

    private static final Path FOLDER = Path.of("src/test/frames");
    private static final Pattern REPEATED = Pattern.compile("\\((\\w+)\\*(\\d+)\\)");
    private static final Map<String, Message> TYPES =
            Stream.of(
                            ChatFrame.getDefaultInstance(),
                            ClientFrame.getDefaultInstance(),
                            ControlMessage.getDefaultInstance(),
                            PeerMessage.getDefaultInstance(),
                            SealedBody.getDefaultInstance(),
                            ServerFrame.getDefaultInstance())
                    .collect(
                            Collectors.toMap(
                                    m -> m.getDescriptorForType().getName(), Function.identity()));

    record Golden(String name, String type, String hex, boolean valid, String why) {

        @Override
        public String toString() {
            return type + ": " + name;
        }

        byte[] bytes() {
            String plain =
                    REPEATED.matcher(hex)
                            .replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
            return HexFormat.of().parseHex(plain);
        }
    }

    static Stream<Golden> goldenFrames() throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<Path> files;
        try (Stream<Path> listed = Files.list(FOLDER)) {
            files = listed.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        return files.stream()
                .flatMap(file -> Arrays.stream(json.readValue(file.toFile(), Golden[].class)));
    }

    @ParameterizedTest
    @MethodSource("goldenFrames")
    void getTheVerdictOfTheCorpus(Golden golden) {
        Message type = Objects.requireNonNull(TYPES.get(golden.type()), golden.type());
        assertThat(verdict(type, golden.bytes())).isEqualTo(golden.why());
        assertThat(golden.why().isEmpty()).isEqualTo(golden.valid());
    }

    private static <T extends Message> String verdict(T type, byte[] bytes) {
        @SuppressWarnings("unchecked") // a message's parser reads messages of its own type
        Read<T> read =
                Frames.read(type, (com.google.protobuf.Parser<T>) type.getParserForType(), bytes);
        return switch (read) {
            case Read.Readable<T> ok -> "";
            case Read.Unreadable<T> refused -> refused.why();
        };
    }
}
