package org.tandemhelp.report.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;
import org.tandemhelp.report.SessionsExported;
import org.tandemhelp.session.SessionFilter;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.Sessions;

/** Puts names to the sessions of one organisation. */
@Service
class SessionReport {

    /** A search looks for the sessions of at most so many people. */
    static final int PEOPLE_FOUND = 500;

    private final Sessions sessions;
    private final People people;
    private final Lists lists;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SessionReport(
            Sessions sessions,
            People people,
            Lists lists,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.people = people;
        this.lists = lists;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One page.
     *
     * @throws ProblemException {@code invalid-request} for a broken cursor or filter, a limit
     *     outside 1 to 100
     */
    Page<SessionRow> page(TenantId tenant, SessionQuery query, @Nullable String cursor, int limit) {
        SessionFilter filter = filter(tenant, query);
        Page<SessionSnapshot> page = sessions.list(tenant, filter, cursor, limit);
        return new Page<>(named(tenant, page.items(), new HashMap<>()), page.next(), page.total());
    }

    /**
     * Every session that the query leaves; audited.
     *
     * @throws ProblemException {@code invalid-request} for a broken filter
     */
    void export(
            TenantId tenant,
            SessionFilter filter,
            SessionQuery query,
            Actor actor,
            Consumer<SessionRow> reader) {
        inTenant(
                tenant,
                () -> {
                    events.publishEvent(new SessionsExported(tenant, actor, query.used()));
                    return filter;
                });
        Map<PersonId, String> known = new HashMap<>();
        String cursor = null;
        do {
            Page<SessionSnapshot> page = sessions.list(tenant, filter, cursor, Page.MOST);
            named(tenant, page.items(), known).forEach(reader);
            cursor = page.next();
        } while (cursor != null);
    }

    /** What the query asks for. */
    SessionFilter filter(TenantId tenant, SessionQuery query) {
        return query.filter(
                words -> TenantScope.call(tenant, () -> lists.find(words, PEOPLE_FOUND)));
    }

    private List<SessionRow> named(
            TenantId tenant, List<SessionSnapshot> items, Map<PersonId, String> known) {
        SessionRow.Names names = id -> known.computeIfAbsent(id, this::name);
        return inTenant(
                tenant,
                () -> items.stream().map(session -> SessionRow.of(session, names)).toList());
    }

    private String name(PersonId id) {
        return people.find(id).map(Person::displayName).orElse(SessionRow.NONE);
    }

    private <T> T inTenant(TenantId tenant, TenantScope.Work<T> work) {
        return TenantScope.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }
}
