package org.tandemhelp.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.protobuf.ByteString;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemhelp.testing.Pair;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

/** What two people say to each other is in no log and no table, even at the finest level. */
@ServerTest
class SecrecyTest {

    private static final String CANARY = "canary-5e3f-relay";

    @LocalServerPort private int port;
    @Autowired private World world;

    @Test
    void relayedBytesLeaveNoTrace() throws SQLException {
        Logger ours = (Logger) LoggerFactory.getLogger("org.tandemhelp");
        Level before = ours.getLevel();
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        ours.addAppender(lines);
        ours.setLevel(Level.TRACE);
        Pair pair = Pair.connected(port, world);
        try (pair) {
            pair.code().join();
            ByteString canary = ByteString.copyFromUtf8(CANARY);
            pair.sharer.ask(f -> pair.relay(f, canary));
            pair.confirm().consent().connect();
            pair.helper.ask(f -> pair.relay(f, canary));
            pair.helper.sendBytes(ByteString.copyFromUtf8(CANARY).toByteArray());
            pair.helper.closeCode();
        } finally {
            ours.detachAppender(lines);
            ours.setLevel(before);
        }
        String key = HexFormat.of().formatHex(pair.created.getResumeKey().toByteArray());
        List<String> logged =
                List.copyOf(lines.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(logged).isNotEmpty();
        assertThat(String.join("\n", logged)).doesNotContain(CANARY).doesNotContain(key);
        assertThat(String.join("\n", database()))
                .contains(pair.sessionId().toString())
                .doesNotContain(CANARY)
                .doesNotContain(
                        HexFormat.of()
                                .formatHex(
                                        CANARY.getBytes(
                                                java.nio.charset.StandardCharsets.US_ASCII)))
                .doesNotContain(key);
    }

    private static List<String> database() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet row =
                        statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (row.next()) {
                        rows.add(row.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet table =
                statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public'")) {
            while (table.next()) {
                names.add(table.getString(1));
            }
        }
        return names;
    }
}
