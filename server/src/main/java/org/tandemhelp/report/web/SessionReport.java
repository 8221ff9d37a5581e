package org.tandemhelp.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;

/** Puts names to the sessions of one organisation. */
@Service
class SessionReport {

    private final Sessions sessions;
    private final People people;
    private final TransactionTemplate transaction;

    SessionReport(Sessions sessions, People people, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * One page, newest first.
     *
     * @throws ProblemException {@code invalid-request} for a broken cursor, a limit outside 1 to
     *     100
     */
    Page<SessionRow> page(TenantId tenant, @Nullable String cursor, int limit) {
        Page<SessionSnapshot> page = sessions.list(tenant, cursor, limit);
        List<SessionRow> rows =
                TenantScope.call(
                        tenant,
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(status -> named(page.items()))));
        return new Page<>(rows, page.next());
    }

    private List<SessionRow> named(List<SessionSnapshot> items) {
        Map<PersonId, String> known = new HashMap<>();
        SessionRow.Names names = id -> known.computeIfAbsent(id, this::name);
        return items.stream().map(session -> SessionRow.of(session, names)).toList();
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::displayName).orElse(SessionRow.NONE);
    }
}
