package org.tandemhelp.directory.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.Member;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;

/** The direct members of a group. */
@RestController
@RequestMapping("/api/console/v1/groups/{id}/members")
class MemberController {

    private final Groups groups;
    private final Lists lists;

    MemberController(Groups groups, Lists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    Page<Item> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page<Member> page =
                lists.members(new GroupId(id), ListQuery.searched(search), cursor, limit);
        return new Page<>(page.items().stream().map(Item::of).toList(), page.next(), page.total());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void add(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Form form,
            Principal who) {
        GroupId group = new GroupId(id);
        if (groups.find(group).isEmpty()) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        groups.addMembers(group, Form.members(form), Caller.of(who));
    }

    @DeleteMapping("/{memberId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void remove(@PathVariable UUID id, @PathVariable UUID memberId, Principal who) {
        GroupId group = new GroupId(id);
        GroupMembers members = groups.members(group);
        PersonId person = new PersonId(memberId);
        GroupId child = new GroupId(memberId);
        if (members.people().contains(person)) {
            groups.removeMembers(group, GroupMembers.ofPeople(Set.of(person)), Caller.of(who));
        } else if (members.groups().contains(child)) {
            groups.removeMembers(group, GroupMembers.ofGroups(Set.of(child)), Caller.of(who));
        } else {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
    }

    /** Whom to add. */
    record Form(@Nullable List<@Nullable UUID> people, @Nullable List<@Nullable UUID> groups) {

        static GroupMembers members(@Nullable Form form) {
            List<@Nullable UUID> people = form == null ? null : form.people();
            List<@Nullable UUID> groups = form == null ? null : form.groups();
            if (people == null && groups == null) {
                throw ProblemException.invalid(Map.of("people", "Name people or groups to add."));
            }
            return new GroupMembers(
                    ids("people", people, PersonId::new), ids("groups", groups, GroupId::new));
        }

        private static <T> Set<T> ids(
                String field, @Nullable List<@Nullable UUID> ids, Function<UUID, T> id) {
            if (ids == null) {
                return Set.of();
            }
            return ids.stream()
                    .map(one -> {
                        if (one == null) {
                            throw ProblemException.invalid(Map.of(field, "One id is missing."));
                        }
                        return id.apply(one);
                    })
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A member as the list shows it. Personal data. */
    record Item(
            String kind,
            String id,
            String name,
            @Nullable String mail,
            @Nullable String photoPath,
            boolean active) {

        static Item of(Member member) {
            return new Item(
                    member.kind().name().toLowerCase(Locale.ROOT),
                    member.id().toString(),
                    member.name(),
                    member.mail(),
                    member.photoPath().isEmpty() ? null : member.photoPath(),
                    member.active());
        }
    }
}
