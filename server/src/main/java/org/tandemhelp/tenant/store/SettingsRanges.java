package org.tandemhelp.tenant.store;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.tenant.TenantLimits;

/** Which values an administrator may choose; the table's own checks are the second guard. */
final class SettingsRanges {

    private SettingsRanges() {}

    /** Throws {@code invalid-request} with a sentence for every value out of range. */
    static void check(TenantLimits wanted) {
        Fields fields = new Fields();
        minutes(fields, "codeLifeMinutes", "a code life", wanted.codeLife(), 1, 30);
        minutes(
                fields,
                "consentTimeoutMinutes",
                "a time to consent",
                wanted.consentTimeout(),
                1,
                30);
        minutes(fields, "idleLimitMinutes", "an idle limit", wanted.idleLimit(), 5, 240);
        minutes(fields, "sessionLimitMinutes", "a session length", wanted.sessionLimit(), 10, 1440);
        between(
                fields,
                "retentionDays",
                "a retention",
                wanted.retention(),
                1,
                3650,
                ChronoUnit.DAYS);
        fields.orThrow();
    }

    private static void minutes(
            Fields fields, String field, String what, Duration value, int from, int to) {
        between(fields, field, what, value, from, to, ChronoUnit.MINUTES);
    }

    private static void between(
            Fields fields,
            String field,
            String what,
            Duration value,
            int from,
            int to,
            ChronoUnit unit) {
        fields.require(
                value.compareTo(Duration.of(from, unit)) >= 0
                        && value.compareTo(Duration.of(to, unit)) <= 0,
                field,
                "Choose %s between %d and %d %s."
                        .formatted(what, from, to, unit.toString().toLowerCase(Locale.ROOT)));
    }
}
