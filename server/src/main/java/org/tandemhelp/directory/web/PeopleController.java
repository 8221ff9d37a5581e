package org.tandemhelp.directory.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tandemhelp.directory.ListOrder;
import org.tandemhelp.directory.Lists;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonColumn;
import org.tandemhelp.directory.PersonFilter;
import org.tandemhelp.kernel.CsvFile;
import org.tandemhelp.kernel.Page;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;

/** The people of the caller's organisation, as pages and as a file. */
@RestController
@RequestMapping("/api/console/v1/people")
class PeopleController {

    private static final List<String> HEADER =
            List.of(
                    "givenName",
                    "familyName",
                    "displayName",
                    "mail",
                    "jobTitle",
                    "company",
                    "active",
                    "source",
                    "createdAt",
                    "id");

    private final Lists lists;

    PeopleController(Lists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    Page<PersonItem> page(
            @ModelAttribute ListQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page<Person> page = lists.people(query.people(), query.peopleOrder(), cursor, limit);
        return new Page<>(
                page.items().stream().map(PersonItem::of).toList(), page.next(), page.total());
    }

    @GetMapping("/export")
    @Route(value = Route.Access.PERMISSION, permission = Permission.READ_PEOPLE)
    void export(@ModelAttribute ListQuery query, Principal who, HttpServletResponse response)
            throws IOException {
        PersonFilter filter = query.people();
        ListOrder<PersonColumn> order = query.peopleOrder();
        response.setContentType(CsvFile.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=people.csv");
        CsvFile.write(
                response.getOutputStream(),
                HEADER,
                file ->
                        lists.exportPeople(
                                filter, order, Caller.of(who), person -> file.line(line(person))));
    }

    private static List<String> line(Person person) {
        return List.of(
                person.givenName(),
                person.familyName(),
                person.displayName(),
                person.mail(),
                person.jobTitle(),
                person.company(),
                Boolean.toString(person.active()),
                person.source().wireName(),
                person.createdAt().toString(),
                person.id().toString());
    }
}
