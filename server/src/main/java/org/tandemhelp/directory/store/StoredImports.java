package org.tandemhelp.directory.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.Group;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.GroupId;
import org.tandemhelp.directory.GroupMembers;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Imports;
import org.tandemhelp.directory.PeopleImported;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.csv.PeopleFile;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Imports in one transaction, many people with one statement. */
@Service
class StoredImports implements Imports {

    private static final int BATCH = 5_000;

    private final PersonBulkRows people;
    private final WordRows words;
    private final ImportLookup lookup;
    private final GroupRows groupRows;
    private final Groups groups;
    private final ApplicationEventPublisher events;

    StoredImports(
            PersonBulkRows people,
            WordRows words,
            ImportLookup lookup,
            GroupRows groupRows,
            Groups groups,
            ApplicationEventPublisher events) {
        this.people = people;
        this.words = words;
        this.lookup = lookup;
        this.groupRows = groupRows;
        this.groups = groups;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public ImportReport preview(byte[] file) {
        return plan(PeopleFile.read(file), TenantScope.current()).report(true);
    }

    @Override
    @Transactional
    public ImportReport apply(byte[] file, Actor actor) {
        PeopleFile read = PeopleFile.read(file);
        TenantId tenant = TenantScope.current();
        people.lockImports(tenant);
        Known known = lookup.known(read, tenant);
        ImportPlan plan = ImportPlan.of(read, tenant, known, PersonChanges.now());
        ImportReport report = plan.report(false);
        if (report.failed() > 0) {
            throw ProblemException.invalid(
                            Map.of(
                                    "file",
                                    report.failed()
                                            + " of the rows cannot be imported, so nothing was changed."))
                    .with("report", report);
        }
        Map<String, Set<PersonId>> joining = joining(plan);
        Map<String, UUID> ids = lockGroups(joining.keySet(), known);
        store(plan, known);
        for (String name : plan.newGroups()) {
            GroupDetails details = new GroupDetails(name, "", null);
            Group group = groups.add(tenant, details, Source.CSV, actor);
            ids.put(Known.key(name), group.id().value());
        }
        joining.forEach((name, members) ->
                groups.addMembers(
                        new GroupId(Objects.requireNonNull(ids.get(name))),
                        GroupMembers.ofPeople(members),
                        actor));
        events.publishEvent(
                new PeopleImported(tenant, actor, sha256(file), report.added(), report.changed()));
        return report;
    }

    private ImportPlan plan(PeopleFile file, TenantId tenant) {
        return ImportPlan.of(file, tenant, lookup.known(file, tenant), PersonChanges.now());
    }

    private void store(ImportPlan plan, Known known) {
        List<Person> added = new ArrayList<>();
        List<Person> changed = new ArrayList<>();
        for (Planned row : plan.rows()) {
            Person after = Objects.requireNonNull(row.after());
            Person before = known.people().get(Known.key(after.mail()));
            if (before == null) {
                added.add(after);
            } else if (!PersonCheck.difference(before, after).isEmpty()) {
                changed.add(after);
            }
        }
        try {
            batches(added)
                    .forEach(batch -> {
                        people.insert(batch);
                        words.insert(batch);
                    });
            batches(changed)
                    .forEach(batch -> {
                        if (!people.update(batch)) {
                            throw changedMeanwhile();
                        }
                        words.replace(batch);
                    });
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
    }

    /** Who comes into which group, by the key of its name. */
    private static Map<String, Set<PersonId>> joining(ImportPlan plan) {
        Map<String, Set<PersonId>> joining = new LinkedHashMap<>();
        for (Planned row : plan.rows()) {
            PersonId person = Objects.requireNonNull(row.after()).id();
            for (String name : row.groups()) {
                joining.computeIfAbsent(Known.key(name), key -> new HashSet<>()).add(person);
            }
        }
        return joining;
    }

    /** Before people, as everybody does, and before the first event locks the audit trail. */
    private Map<String, UUID> lockGroups(Set<String> names, Known known) {
        Map<String, UUID> ids = new HashMap<>();
        for (String name : names) {
            UUID id = known.only(name);
            if (id != null) {
                ids.put(name, id);
            }
        }
        groupRows.lockAll(ids.values());
        return ids;
    }

    private static List<List<Person>> batches(List<Person> people) {
        List<List<Person>> batches = new ArrayList<>();
        for (int start = 0; start < people.size(); start += BATCH) {
            batches.add(people.subList(start, Math.min(start + BATCH, people.size())));
        }
        return batches;
    }

    private static ProblemException changedMeanwhile() {
        return ProblemException.of(
                ProblemType.VERSION_CONFLICT,
                "Somebody else changed the same people meanwhile. Nothing was imported; try again.");
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
