package org.tandemhelp.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupColumn;
import org.tandemhelp.directory.GroupFilter;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.ListedGroup;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.Source;
import org.tandemhelp.kernel.CsvFile;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.Route;
import org.tandemhelp.kernel.TenantScope;

/** The groups of the caller's organisation. */
@RestController
@RequestMapping("/api/console/v1/groups")
class GroupController {

    private static final List<String> HEADER =
            List.of("name", "description", "members", "source", "createdAt", "id");

    private final Groups groups;
    private final Lists lists;

    GroupController(Groups groups, Lists lists) {
        this.groups = groups;
        this.lists = lists;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    Page<GroupItem> list(
            @ModelAttribute ListQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page<ListedGroup> page = lists.groups(query.groups(), query.groupsOrder(), cursor, limit);
        return new Page<>(
                page.items().stream().map(one -> GroupItem.of(one.group(), one.members())).toList(),
                page.next(),
                page.total());
    }

    @GetMapping("/export")
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    void export(@ModelAttribute ListQuery query, Principal who, HttpServletResponse response)
            throws IOException {
        GroupFilter filter = query.groups();
        ListOrder<GroupColumn> order = query.groupsOrder();
        response.setContentType(CsvFile.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=groups.csv");
        CsvFile.write(
                response.getOutputStream(),
                HEADER,
                file ->
                        lists.exportGroups(
                                filter, order, Caller.of(who), one -> file.line(line(one))));
    }

    @GetMapping("/{id}")
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    GroupPage read(@PathVariable UUID id) {
        return page(known(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    GroupPage add(@RequestBody(required = false) @Nullable GroupForm form, Principal who) {
        return page(
                groups.add(
                        TenantScope.current(),
                        GroupForm.orEmpty(form).details(null),
                        Source.MANUAL,
                        Caller.of(who)));
    }

    @PutMapping("/{id}")
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    GroupPage change(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable GroupForm wanted,
            Principal who) {
        Group before = known(id);
        GroupForm form = GroupForm.orEmpty(wanted);
        long version = PersonForm.versionOrThrow(form.version());
        try {
            return page(
                    groups.change(
                            before.id(),
                            form.details(before.externalId()),
                            version,
                            Caller.of(who)));
        } catch (ProblemException refused) {
            throw refused.type() == ProblemType.VERSION_CONFLICT
                    ? refused.with("current", item(known(id)))
                    : refused;
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Route(value = Route.Access.PERMISSION, permission = Permission.MANAGE_PEOPLE)
    void remove(@PathVariable UUID id, Principal who) {
        groups.remove(new GroupId(id), Caller.of(who));
    }

    private Group known(UUID id) {
        return groups.find(new GroupId(id))
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
    }

    private GroupPage page(Group group) {
        return GroupPage.of(group, members(group), groups.parents(group.id()));
    }

    private GroupItem item(Group group) {
        return GroupItem.of(group, members(group));
    }

    private long members(Group group) {
        GroupMembers members = groups.members(group.id());
        return (long) members.people().size() + members.groups().size();
    }

    private static List<String> line(ListedGroup one) {
        return List.of(
                one.group().name(),
                one.group().description(),
                Long.toString(one.members()),
                one.group().source().wireName(),
                one.group().createdAt().toString(),
                one.group().id().toString());
    }
}
