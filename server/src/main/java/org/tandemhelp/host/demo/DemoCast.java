package org.tandemhelp.host.demo;

import static org.tandemhelp.host.demo.Persona.ADMINISTRATOR;
import static org.tandemhelp.host.demo.Persona.HELPER;
import static org.tandemhelp.host.demo.Persona.SHARER;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.NewPerson;
import org.tandemhelp.host.demo.Portrait.Hair;

/** The fictional company and its people. Names in several scripts and lengths, one face missing. */
final class DemoCast {

    static final String COMPANY = "Lindqvist Bicycles";
    static final String DOMAIN = "lindqvist.example";

    static final List<DemoPerson> PEOPLE =
            List.of(
                    person(
                            ADMINISTRATOR,
                            "Astrid",
                            "Lindqvist",
                            "astrid.lindqvist",
                            "IT manager",
                            new Portrait(0xd7e8ea, 0xf0c9a8, 0xc98a2b, 0x0b6a75, Hair.LONG)),
                    person(
                            HELPER,
                            "Mikael",
                            "Sandberg",
                            "mikael.sandberg",
                            "Help desk engineer",
                            new Portrait(0xe9e3d3, 0xe8b98f, 0x5a3b22, 0x3f5d7d, Hair.SHORT)),
                    person(
                            HELPER,
                            "Chiara",
                            "Fontana",
                            "chiara.fontana",
                            "Help desk lead",
                            new Portrait(0xf0dcd6, 0xdca57d, 0x2b1b16, 0x8a3d55, Hair.BUN)),
                    person(
                            SHARER,
                            "Nia",
                            "Okafor",
                            "nia.okafor",
                            "Accountant",
                            new Portrait(0xf3e3bf, 0x8a5a3c, 0x1d1412, 0xb4532a, Hair.CURLS)),
                    person(
                            SHARER,
                            "ليلى",
                            "الحداد",
                            "layla.alhaddad",
                            "مديرة المشتريات",
                            new Portrait(0xdfe6d5, 0xd9a47a, 0x4d6b57, 0x2f4a3d, Hair.SCARF)),
                    person(
                            SHARER,
                            "思远",
                            "陈",
                            "chen.siyuan",
                            "产品设计师",
                            new Portrait(0xdde0ee, 0xeec39a, 0x17171c, 0x4b4f86, Hair.SHORT)),
                    person(
                            SHARER,
                            "Maximiliane-Theodora",
                            "von Hohenstein-Waldburgshausen",
                            "m.hohenstein",
                            "Abteilungsleiterin Fahrradzubehörentwicklung und Qualitätssicherung",
                            new Portrait(0xe6dcea, 0xf2cfb2, 0x8d8d92, 0x5b3f73, Hair.BUN)),
                    person(SHARER, "Tom", "Becker", "tom.becker", "Warehouse clerk", null));

    /** Whom the links of a start belong to. */
    static final DemoCompany LINDQVIST = new DemoCompany(COMPANY, DOMAIN, PEOPLE);

    /** Another organisation on the same server, to see what strangers get to know of each other. */
    static final DemoCompany NEIGHBOUR =
            new DemoCompany(
                    "Fjordline Ferries",
                    "fjordline.example",
                    List.of(
                            stranger(HELPER, "Sindre", "Aasen", "Service desk"),
                            stranger(SHARER, "Ingrid", "Solberg", "Harbour master")));

    private DemoCast() {}

    /** The one whose mail address tells on the next start that the company is there. */
    static DemoPerson administrator() {
        return PEOPLE.getFirst();
    }

    private static DemoPerson stranger(
            Persona persona, String givenName, String familyName, String jobTitle) {
        String mail = givenName.toLowerCase(Locale.ROOT) + "@fjordline.example";
        return new DemoPerson(persona, new NewPerson(givenName, familyName, mail, jobTitle), null);
    }

    private static DemoPerson person(
            Persona persona,
            String givenName,
            String familyName,
            String mailName,
            String jobTitle,
            @Nullable Portrait portrait) {
        String mail = mailName + "@" + DOMAIN;
        return new DemoPerson(
                persona, new NewPerson(givenName, familyName, mail, jobTitle), portrait);
    }
}
