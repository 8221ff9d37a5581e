package org.tandemhelp.directory.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.ListExported;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.ListedGroup;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Reads whole lists in parts, each in a transaction of its own: a slow reader holds nothing. */
@Component
class ListExports {

    private static final int PART = 1_000;

    private final PersonListRows people;
    private final GroupListRows groups;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ListExports(
            PersonListRows people,
            GroupListRows groups,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.groups = groups;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void people(
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            Actor actor,
            Consumer<? super Person> reader) {
        TenantId tenant = TenantScope.current();
        List<String> filters = new ArrayList<>();
        note(filters, "search", !filter.search().isBlank());
        note(filters, "status", filter.active() != null);
        note(filters, "source", filter.source() != null);
        note(filters, "group", filter.group() != null);
        tell(new ListExported(tenant, actor, "people", String.join(",", filters)));
        all(order, from -> people.page(tenant, filter, order, from, PART), reader);
    }

    void groups(
            GroupFilter filter,
            ListOrder<GroupColumn> order,
            Actor actor,
            Consumer<? super ListedGroup> reader) {
        TenantId tenant = TenantScope.current();
        List<String> filters = new ArrayList<>();
        note(filters, "search", !filter.search().isBlank());
        note(filters, "source", filter.source() != null);
        tell(new ListExported(tenant, actor, "groups", String.join(",", filters)));
        all(order, from -> groups.page(tenant, filter, order, from, PART), reader);
    }

    private void tell(ListExported event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private <T> void all(
            ListOrder<?> order,
            Function<@Nullable ListPoint, List<Listed<T>>> part,
            Consumer<? super T> reader) {
        ListPoint from = null;
        List<Listed<T>> rows;
        do {
            ListPoint start = from;
            rows = Objects.requireNonNull(transaction.execute(status -> part.apply(start)));
            rows.forEach(row -> reader.accept(row.item()));
            if (!rows.isEmpty()) {
                Listed<T> last = rows.getLast();
                from = new ListPoint(order.wireName(), last.point(), last.id());
            }
        } while (rows.size() == PART);
    }

    private static void note(List<String> names, String name, boolean used) {
        if (used) {
            names.add(name);
        }
    }
}
