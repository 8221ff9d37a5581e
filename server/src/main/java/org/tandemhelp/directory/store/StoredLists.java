package org.tandemhelp.directory.store;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.ListedGroup;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.Member;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Reads lists page by page. */
@Service
class StoredLists implements Lists {

    private final PersonListRows people;
    private final GroupListRows groups;
    private final MemberListRows members;
    private final GroupRows allGroups;
    private final ListExports exports;

    StoredLists(
            PersonListRows people,
            GroupListRows groups,
            MemberListRows members,
            GroupRows allGroups,
            ListExports exports) {
        this.people = people;
        this.groups = groups;
        this.members = members;
        this.allGroups = allGroups;
        this.exports = exports;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Person> people(
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            @Nullable String cursor,
            int limit) {
        Listed.checkLimit(limit);
        TenantId tenant = TenantScope.current();
        String sort = order.wireName();
        ListPoint from = cursor == null ? null : ListPoint.of(cursor, sort);
        return Listed.page(
                people.page(tenant, filter, order, from, limit + 1),
                limit,
                sort,
                people.count(tenant, filter));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListedGroup> groups(
            GroupFilter filter, ListOrder<GroupColumn> order, @Nullable String cursor, int limit) {
        Listed.checkLimit(limit);
        TenantId tenant = TenantScope.current();
        String sort = order.wireName();
        ListPoint from = cursor == null ? null : ListPoint.of(cursor, sort);
        return Listed.page(
                groups.page(tenant, filter, order, from, limit + 1),
                limit,
                sort,
                groups.count(tenant, filter));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Member> members(GroupId id, String search, @Nullable String cursor, int limit) {
        Group group =
                allGroups.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Listed.checkLimit(limit);
        ListPoint from = cursor == null ? null : ListPoint.of(cursor, MemberListRows.ORDER);
        return Listed.page(
                members.page(group, search, from, limit + 1),
                limit,
                MemberListRows.ORDER,
                members.count(group, search));
    }

    @Override
    public void exportPeople(
            PersonFilter filter,
            ListOrder<PersonColumn> order,
            Actor actor,
            Consumer<? super Person> reader) {
        exports.people(filter, order, actor, reader);
    }

    @Override
    public void exportGroups(
            GroupFilter filter,
            ListOrder<GroupColumn> order,
            Actor actor,
            Consumer<? super ListedGroup> reader) {
        exports.groups(filter, order, actor, reader);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> find(String search, int most) {
        return people.find(TenantScope.current(), search, most);
    }
}
