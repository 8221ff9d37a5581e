package org.tandemhelp.tenant.store;

import java.time.Duration;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.tenant.TenantSettings;

/** Which values an administrator may choose; the table's own checks are the second guard. */
final class SettingsRanges {

    private SettingsRanges() {}

    /** Throws {@code invalid-request} with a sentence for every value out of range. */
    static void check(TenantSettings wanted) {
        Fields fields = new Fields();
        between(fields, "codeLifeMinutes", wanted.codeLife(), 1, 30);
        between(fields, "consentTimeoutMinutes", wanted.consentTimeout(), 1, 30);
        between(fields, "sessionLimitMinutes", wanted.sessionLimit(), 10, 24 * 60);
        fields.orThrow();
    }

    private static void between(Fields fields, String field, Duration value, int from, int to) {
        fields.require(
                value.compareTo(Duration.ofMinutes(from)) >= 0
                        && value.compareTo(Duration.ofMinutes(to)) <= 0,
                field,
                "Choose between " + from + " and " + to + " minutes.");
    }
}
