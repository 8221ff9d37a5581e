package org.tandemhelp.tenant.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.PlainText;

/** Says in words what a look-up found where the record should be. */
final class Findings {

    private static final int LONGEST_SHOWN = 100;

    private Findings() {}

    /** A sentence and what to do next; {@code null}: the record is there. */
    static @Nullable String problem(TenantDomain domain, TxtAnswer answer) {
        String name = domain.recordName();
        return switch (answer) {
            case TxtAnswer.Texts texts -> ofTexts(name, domain.recordValue(), texts.values());
            case TxtAnswer.Nothing none ->
                    "There is no TXT record at "
                            + name
                            + " yet. Until everybody sees a new record some time may pass.";
            case TxtAnswer.Alias alias ->
                    name
                            + " is an alias (CNAME) of "
                            + shown(alias.target())
                            + ". Put the TXT record at the name itself.";
            case TxtAnswer.Failed failed ->
                    "The look-up of "
                            + name
                            + " failed: "
                            + failed.why()
                            + ". Check the name servers of the domain and try again.";
        };
    }

    private static @Nullable String ofTexts(String name, String wanted, List<String> found) {
        if (found.stream().anyMatch(text -> text.strip().equals(wanted))) {
            return null;
        }
        return found.size() == 1
                ? "The TXT record at "
                        + name
                        + " says "
                        + shown(found.getFirst())
                        + ", not the expected value. Copy the value again."
                : "None of the "
                        + found.size()
                        + " TXT records at "
                        + name
                        + " has the expected value. Copy the value again.";
    }

    /** A record is anybody's text: it is shown only where it is harmless. */
    private static String shown(String text) {
        return PlainText.fault(text, LONGEST_SHOWN) == null
                ? "\u201c" + text + "\u201d"
                : "something else";
    }
}
