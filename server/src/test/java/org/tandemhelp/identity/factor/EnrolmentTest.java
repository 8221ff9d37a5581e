package org.tandemhelp.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemhelp.testing.Authenticator;

class EnrolmentTest {

    private static final Pattern ROW = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void theAddressSaysWhatAppsNeed() {
        byte[] secret = Totp.secret();
        Enrolment enrolment = Enrolment.of(secret, "Müller: Söhne & Co", "ada+x@example.org");
        URI uri = URI.create(enrolment.uri());

        assertThat(uri.getScheme()).isEqualTo("otpauth");
        assertThat(uri.getHost()).isEqualTo("totp");
        assertThat(uri.getPath()).isEqualTo("/Müller  Söhne & Co:ada+x@example.org");
        assertThat(uri.getRawQuery())
                .contains("secret=" + enrolment.secret(), "digits=6", "period=30")
                .contains("issuer=M%C3%BCller%20%20S%C3%B6hne%20%26%20Co", "algorithm=SHA1")
                .doesNotContain("+");
        assertThat(new Authenticator(enrolment.secret()).secret()).isEqualTo(secret);
    }

    @Test
    void theLongestNamesStillMakeAPicture() {
        Enrolment enrolment =
                Enrolment.of(Totp.secret(), "組".repeat(128), "ä".repeat(200) + "@example.org");
        assertThat(enrolment.qr()).isNotEmpty();
        assertThat(enrolment.size()).isLessThanOrEqualTo(177 + 8);
    }

    @Test
    void thePathIsTheCodeModuleByModule() {
        Enrolment enrolment = Enrolment.of(Totp.secret(), "Acme", "ada@example.org");
        QrCode code = QrCode.encodeText(enrolment.uri(), QrCode.Ecc.MEDIUM);
        assertThat(enrolment.size()).isEqualTo(code.size + 8);

        boolean[][] drawn = new boolean[enrolment.size()][enrolment.size()];
        Matcher rows = ROW.matcher(enrolment.qr());
        int end = 0;
        while (rows.find()) {
            assertThat(rows.start()).isEqualTo(end);
            end = rows.end();
            assertThat(rows.group(3)).isEqualTo(rows.group(4));
            for (int i = 0; i < Integer.parseInt(rows.group(3)); i++) {
                drawn[Integer.parseInt(rows.group(2))][Integer.parseInt(rows.group(1)) + i] = true;
            }
        }
        assertThat(end).isEqualTo(enrolment.qr().length());
        for (int y = 0; y < enrolment.size(); y++) {
            for (int x = 0; x < enrolment.size(); x++) {
                assertThat(drawn[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }

    @Test
    void aLogLineHasNoSecret() {
        Enrolment enrolment = Enrolment.of(Totp.secret(), "Acme", "ada@example.org");
        assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    }
}
