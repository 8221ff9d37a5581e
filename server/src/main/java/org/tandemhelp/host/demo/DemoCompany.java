package org.tandemhelp.host.demo;

import java.util.List;

/**
 * A fictional organisation; the first of its people tells on the next start that it is there.
 *
 * @param domain the verified domain, under {@code .example}
 */
record DemoCompany(String name, String domain, List<DemoPerson> people) {

    /** The mail address by which the company is found again. */
    String founder() {
        return people.getFirst().data().mail();
    }
}
