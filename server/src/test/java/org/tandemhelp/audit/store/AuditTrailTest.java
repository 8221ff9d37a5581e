package org.tandemhelp.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.audit.Verdict;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.AuditedEvent;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.testing.ServerTest;
import org.tandemhelp.testing.TestDatabase;
import org.tandemhelp.testing.World;

@ServerTest
class AuditTrailTest {

    @Autowired AuditTrail trail;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;
    private final TenantId tenant = TenantId.random();
    private TransactionTemplate transaction = new TransactionTemplate();

    @BeforeEach
    void fiveRows() {
        transaction = new TransactionTemplate(transactions);
        for (int i = 1; i <= 5; i++) {
            publish(new Happened(tenant, "test.happened", Map.of("b", "2", "a", "n" + i)));
        }
    }

    @Test
    void rowsTellWhoDidWhatToWhat() {
        List<AuditEntry> rows = inScope(() -> trail.read(tenant, 0, 3));
        assertThat(rows).extracting(AuditEntry::sequence).containsExactly(1L, 2L, 3L);
        assertThat(rows.getFirst())
                .returns("server:test", AuditEntry::actor)
                .returns("test.happened", AuditEntry::action)
                .returns("thing:1", AuditEntry::subject)
                .returns(Map.of("a", "n1", "b", "2"), AuditEntry::details);
        assertThat(inScope(() -> trail.read(tenant, 3, 100)))
                .extracting(AuditEntry::sequence)
                .containsExactly(4L, 5L);
    }

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(verify()).isEqualTo(new Verdict.Whole(5));
        assertThat(inScope(() -> trail.verify(TenantId.random()))).isEqualTo(new Verdict.Whole(0));
    }

    @Test
    void aChangedFieldIsFound() throws SQLException {
        asOwner("update audit_entry set actor = 'person:other' where sequence = 3 and ");
        assertBrokenAt(3, "changed");
    }

    @Test
    void changedDetailsAreFound() throws SQLException {
        asOwner("update audit_entry set details = '{}' where sequence = 1 and ");
        assertBrokenAt(1, "changed");
    }

    @Test
    void aMovedTimeIsFound() throws SQLException {
        asOwner("update audit_entry set at = at - interval '1 second' where sequence = 5 and ");
        assertBrokenAt(5, "changed");
    }

    @Test
    void aDeletedRowIsFound() throws SQLException {
        asOwner("delete from audit_entry where sequence = 2 and ");
        assertBrokenAt(2, "missing");
    }

    @Test
    void aCutOffEndIsFound() throws SQLException {
        asOwner("delete from audit_entry where sequence >= 4 and ");
        assertBrokenAt(4, "missing");
    }

    @Test
    void aCutOffEndWithItsHeadMovedBackIsFoundByTheHash() throws SQLException {
        asOwner("delete from audit_entry where sequence >= 4 and ");
        asOwner("update audit_head set sequence = 3 where ");
        assertBrokenAt(3, "end");
    }

    @Test
    void aRowWithANewHashDoesNotFitTheNextOne() throws SQLException {
        StoredEntry second = stored(2);
        StoredEntry forged =
                new StoredEntry(
                        second.tenant(),
                        2,
                        second.at(),
                        "person:other",
                        second.action(),
                        second.subject(),
                        second.details(),
                        second.previousHash(),
                        second.hash());
        String hash = java.util.HexFormat.of().formatHex(ChainHash.of(forged));
        asOwner(
                "update audit_entry set actor = 'person:other', hash = '\\x"
                        + hash
                        + "' where sequence = 2 and ");
        assertBrokenAt(3, "follow");
    }

    @Test
    void theApplicationCannotChangeOrDeleteRows() {
        for (String sql :
                List.of(
                        "update audit_entry set actor = 'x'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "delete from audit_head")) {
            assertThatThrownBy(() -> inTransaction(tenant, () -> jdbc.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void withoutATransactionNothingHappens() {
        assertThatThrownBy(() ->
                        TenantScope.run(
                                tenant,
                                () ->
                                        events.publishEvent(
                                                new Happened(tenant, "test.lost", Map.of()))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(verify()).isEqualTo(new Verdict.Whole(5));
    }

    @Test
    void anEventOfAnotherTenantRollsTheChangeBack() {
        assertThatThrownBy(() ->
                        inTransaction(
                                tenant,
                                () -> {
                                    Happened own = new Happened(tenant, "test.own", Map.of());
                                    events.publishEvent(own);
                                    events.publishEvent(
                                            new Happened(
                                                    TenantId.random(), "test.foreign", Map.of()));
                                    return own;
                                }))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(verify()).isEqualTo(new Verdict.Whole(5));
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done =
                    IntStream.range(0, 40)
                            .<Future<?>>mapToObj(i ->
                                    writers.submit(() ->
                                            publish(
                                                    new Happened(
                                                            tenant, "test.parallel", Map.of()))))
                            .toList();
            for (Future<?> future : done) {
                future.get();
            }
        }
        assertThat(verify()).isEqualTo(new Verdict.Whole(45));
    }

    private void assertBrokenAt(long sequence, String why) {
        assertThat(verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> {
                            assertThat(broken.sequence()).isEqualTo(sequence);
                            assertThat(broken.why()).contains(why);
                        });
    }

    private Verdict verify() {
        return inScope(() -> trail.verify(tenant));
    }

    private StoredEntry stored(long sequence) {
        return inTransaction(
                tenant, () -> new AuditRows(jdbc).read(tenant, sequence - 1, 1).getFirst());
    }

    private void publish(AuditedEvent event) {
        inTransaction(
                tenant,
                () -> {
                    events.publishEvent(event);
                    return event;
                });
    }

    private <T> T inTransaction(TenantId scope, TenantScope.Work<T> work) {
        return TenantScope.call(
                scope,
                () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.run())));
    }

    private <T> T inScope(TenantScope.Work<T> work) {
        return TenantScope.call(tenant, work);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql + "tenant_id = '" + tenant + "'")).isPositive();
        }
    }

    private record Happened(TenantId tenant, String action, Map<String, String> details)
            implements AuditedEvent {

        @Override
        public Actor actor() {
            return World.ACTOR;
        }

        @Override
        public String subject() {
            return "thing:1";
        }
    }
}
