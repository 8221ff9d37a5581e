package org.tandemhelp.directory.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.GroupDetails;
import org.tandemhelp.directory.ImportReport;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.csv.Column;
import org.tandemhelp.directory.csv.FileRow;
import org.tandemhelp.directory.csv.PeopleFile;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantId;

/** Decides for each row of a file what it does; changes nothing. */
final class ImportPlan {

    private static final int GROUPS_OF_A_ROW = 20;
    private static final int NEW_GROUPS = 1_000;
    private static final int SHOWN = 128;

    private final TenantId tenant;
    private final Known known;
    private final Instant now;
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<String, String> newGroups = new LinkedHashMap<>();
    private final List<Planned> rows = new ArrayList<>();

    private ImportPlan(TenantId tenant, Known known, Instant now) {
        this.tenant = tenant;
        this.known = known;
        this.now = now;
    }

    static ImportPlan of(PeopleFile file, TenantId tenant, Known known, Instant now) {
        ImportPlan plan = new ImportPlan(tenant, known, now);
        file.rows().forEach(row -> plan.rows.add(plan.row(row)));
        return plan;
    }

    List<Planned> rows() {
        return rows;
    }

    /** The names of groups that have to be added. */
    List<String> newGroups() {
        return List.copyOf(newGroups.values());
    }

    int count(Planned.Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    ImportReport report(boolean dryRun) {
        return new ImportReport(
                dryRun,
                count(Planned.Status.ADD),
                count(Planned.Status.CHANGE),
                count(Planned.Status.UNCHANGED),
                count(Planned.Status.ERROR),
                newGroups.size(),
                rows.stream()
                        .sorted(
                                Comparator.comparing((Planned row) ->
                                                row.status() != Planned.Status.ERROR)
                                        .thenComparing(Planned::line))
                        .limit(ImportReport.ROWS)
                        .map(Planned::told)
                        .toList());
    }

    private Planned row(FileRow row) {
        String mail = row.cell(Column.MAIL);
        Map<String, String> errors = new LinkedHashMap<>();
        if (row.fault() != null) {
            errors.put("row", row.fault());
        }
        Person before = known.people().get(Known.key(mail));
        Person after = person(row, before, errors);
        refuseTaken(row, before, errors);
        List<String> groups = groups(row.cell(Column.GROUPS), errors);
        if (after == null || !errors.isEmpty()) {
            return planned(row, Planned.Status.ERROR, null, List.of(), errors);
        }
        groups.forEach(this::noteGroup);
        Planned.Status status =
                before == null
                        ? Planned.Status.ADD
                        : PersonCheck.difference(before, after).isEmpty()
                                        && known.isInAll(before, groups)
                                ? Planned.Status.UNCHANGED
                                : Planned.Status.CHANGE;
        return planned(row, status, after, groups, errors);
    }

    private @Nullable Person person(
            FileRow row, @Nullable Person before, Map<String, String> errors) {
        try {
            return before == null
                    ? PersonCheck.added(tenant, details(row), Source.CSV, now)
                    : PersonCheck.changed(before, details(row, before), now);
        } catch (ProblemException refused) {
            errors.putAll(refused.errors());
            return null;
        }
    }

    private void refuseTaken(FileRow row, @Nullable Person before, Map<String, String> errors) {
        String key = Known.key(row.cell(Column.MAIL));
        Long first = key.isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (first != null) {
            errors.putIfAbsent(
                    "mail",
                    "Lines " + first + " and " + row.line() + " have the same mail address.");
        }
        if (before == null && known.userNames().contains(key)) {
            errors.putIfAbsent("mail", "Somebody signs in with this mail address already.");
        }
    }

    private List<String> groups(String cell, Map<String, String> errors) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String part : cell.split("\\|", -1)) {
            String name = PlainText.normal(part.strip());
            if (!name.isEmpty()) {
                names.putIfAbsent(Known.key(name), name);
            }
        }
        if (names.size() > GROUPS_OF_A_ROW) {
            errors.put("groups", "A row can name at most " + GROUPS_OF_A_ROW + " groups.");
            return List.of();
        }
        for (String name : names.values()) {
            String fault = fault(name);
            if (fault != null) {
                errors.put("groups", fault);
            }
        }
        return List.copyOf(names.values());
    }

    private @Nullable String fault(String name) {
        if (known.isAmbiguous(name)) {
            return "There are several groups with this name.";
        }
        if (known.only(name) == null
                && !newGroups.containsKey(Known.key(name))
                && newGroups.size() >= NEW_GROUPS) {
            return "A file can add at most " + NEW_GROUPS + " groups.";
        }
        try {
            GroupCheck.added(tenant, new GroupDetails(name, "", null), Source.CSV, now);
            return null;
        } catch (ProblemException refused) {
            return refused.errors().get("name");
        }
    }

    private void noteGroup(String name) {
        if (known.only(name) == null) {
            newGroups.putIfAbsent(Known.key(name), name);
        }
    }

    private static PersonDetails details(FileRow row) {
        return new PersonDetails(
                "",
                row.cell(Column.GIVEN_NAME),
                row.cell(Column.FAMILY_NAME),
                "",
                row.cell(Column.MAIL),
                row.cell(Column.JOB_TITLE),
                row.cell(Column.COMPANY),
                null);
    }

    private static PersonDetails details(FileRow row, Person before) {
        return new PersonDetails(
                before.userName().equals(before.mail()) ? "" : before.userName(),
                row.cell(Column.GIVEN_NAME, before.givenName()),
                row.cell(Column.FAMILY_NAME, before.familyName()),
                before.chosenName(),
                row.cell(Column.MAIL, before.mail()),
                row.cell(Column.JOB_TITLE, before.jobTitle()),
                row.cell(Column.COMPANY, before.company()),
                before.externalId());
    }

    private static Planned planned(
            FileRow row,
            Planned.Status status,
            @Nullable Person after,
            List<String> groups,
            Map<String, String> errors) {
        String name = row.cell(Column.GIVEN_NAME) + " " + row.cell(Column.FAMILY_NAME);
        return new Planned(
                row.line(),
                status,
                cut(row.cell(Column.MAIL)),
                cut(name.strip()),
                after,
                groups,
                errors);
    }

    private static String cut(String text) {
        int end =
                text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }
}
