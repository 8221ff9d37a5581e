package org.tandemhelp.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemhelp.kernel.ProblemException;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "Example.ORG, example.org",
        "'  example.org ', example.org",
        "example.org., example.org",
        "a.b-c.example.co.uk, a.b-c.example.co.uk",
        "b\u00fccher.ch, xn--bcher-kva.ch",
        "B\u00dcCHER.CH, xn--bcher-kva.ch",
        "xn--bcher-kva.ch, xn--bcher-kva.ch",
        "\u4f8b\u5b50\u3002\u4e2d\u56fd, xn--fsqu00a.xn--fiqs8s",
        "xn--strae-oqa.de, xn--strae-oqa.de"
    })
    void isKeptInLowerCaseALabels(String typed, String ascii) {
        assertThat(DomainName.readPublic(typed).ascii()).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "com",
                "localhost",
                "192.0.2.7",
                "10.1",
                "::1",
                "[2001:db8::1]",
                "2001:db8::1",
                ".org",
                "a..org",
                "example.org..",
                "-a.org",
                "a-.org",
                "exa mple.org",
                "exa_mple.org",
                "*.example.org",
                "a@example.org",
                "https://example.org",
                "example.org/",
                "example.org:53",
                "example.1",
                "example.org\u0000",
                "exam\u202eple.org",
                "a.xn--",
                "\ud800.org"
            })
    void whatIsNoDomainIsRefused(String typed) {
        assertThat(refusal(typed)).startsWith("This is not the name of a domain");
        assertThat(DomainName.find(typed.strip())).isEmpty();
    }

    @Test
    void aMissingOneIsRefused() {
        assertThat(refusal(null)).startsWith("This is not the name of a domain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printer.local",
                "www.localhost",
                "a.test",
                "a.example",
                "a.internal",
                "a.lan",
                "a.corp",
                "facebookcorewwwi.onion",
                "1.0.0.127.in-addr.arpa"
            })
    void whatIsNotInThePublicDnsIsNeverLookedUp(String typed) {
        assertThat(refusal(typed)).contains("not part of the public internet");
        assertThat(DomainName.read(typed).isPublic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stra\u00dfe.de", "\u03c3\u03bf\u03c2.gr", "a\u200db.org"})
    void whatOldAndNewSoftwareReadDifferentlyHasToBeTypedInItsOwnForm(String typed) {
        assertThat(refusal(typed)).contains("xn-- form");
    }

    @Test
    void leavesRoomForTheRecordsName() {
        String longest = "a.".repeat(115) + "abcde";
        assertThat(longest).hasSize(235);
        DomainName name = DomainName.readPublic(longest);
        assertThat(TenantDomain.LABEL + "." + name).hasSize(253);
        assertThat(refusal("b" + longest)).startsWith("This is not the name of a domain");
        assertThat(refusal("a".repeat(64) + ".org")).startsWith("This is not");
        assertThat(refusal("a".repeat(100_000) + ".org")).startsWith("This is not");
    }

    private static String refusal(@Nullable String typed) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> DomainName.readPublic(typed));
        assertThat(problem.errors()).containsOnlyKeys("domain");
        return problem.errors().getOrDefault("domain", "");
    }
}
