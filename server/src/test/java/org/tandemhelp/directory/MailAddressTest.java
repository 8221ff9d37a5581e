package org.tandemhelp.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b", "ada.lovelace+x@mail.example.org", "åsa@exempel.se", "a!#$%&*@b.org"})
    void addressesPass(String mail) {
        assertThat(MailAddress.fault(mail)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b",
                "a@",
                "a@b@c",
                "a b@c",
                "<a@b>",
                "a@b;c",
                "\"a\"@b",
                "a\u202e@b",
                "a\u0000@b",
                "a\ud800@b"
            })
    void anythingElseIsRefused(String mail) {
        assertThat(MailAddress.fault(mail)).isNotNull();
    }
}
