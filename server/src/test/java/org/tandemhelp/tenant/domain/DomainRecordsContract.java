package org.tandemhelp.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the look-up promises, whoever answers. */
public abstract class DomainRecordsContract {

    /** A zone under which the answering side may be given records. */
    protected static final String ZONE = "tandem-check.org";

    private static final String NAME = "_tandem-challenge." + ZONE;

    /** The look-up under test. */
    protected abstract DomainRecords records();

    /** Gives a name one more TXT record of these strings. */
    protected abstract void text(String name, String... strings);

    /** Makes a name stand for another one. */
    protected abstract void alias(String name, String target);

    /** Lets a name exist without a TXT record. */
    protected abstract void address(String name);

    @Test
    void readsARecord() {
        text(NAME, "tandem-domain-verification=0af");
        assertThat(texts(NAME).values()).containsExactly("tandem-domain-verification=0af");
    }

    @Test
    void readsEveryRecord() {
        text(NAME, "one");
        text(NAME, "two");
        text(NAME, "three");
        assertThat(texts(NAME).values()).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void joinsTheStringsOfOneRecord() {
        text(NAME, "tandem-domain-", "verification", "=0af");
        assertThat(texts(NAME).values()).containsExactly("tandem-domain-verification=0af");
    }

    @Test
    void aNameThatDoesNotExistHasNothing() {
        assertThat(records().texts("nowhere." + ZONE)).isEqualTo(new TxtAnswer.Nothing());
    }

    @Test
    void aNameWithOtherRecordsHasNothing() {
        address(NAME);
        assertThat(records().texts(NAME)).isEqualTo(new TxtAnswer.Nothing());
    }

    @Test
    void anAliasIsToldAndNotFollowed() {
        text("target." + ZONE, "tandem-domain-verification=0af");
        alias(NAME, "target." + ZONE);
        assertThat(records().texts(NAME)).isEqualTo(new TxtAnswer.Alias("target." + ZONE));
    }

    @Test
    void theRecordOfAnotherNameIsNotRead() {
        text(ZONE, "tandem-domain-verification=0af");
        assertThat(records().texts(NAME)).isEqualTo(new TxtAnswer.Nothing());
    }

    @Test
    void caseDoesNotMatterInNames() {
        text(NAME, "one");
        assertThat(texts(NAME.toUpperCase(Locale.ROOT)).values()).containsExactly("one");
    }

    private TxtAnswer.Texts texts(String name) {
        TxtAnswer answer = records().texts(name);
        assertThat(answer).isInstanceOf(TxtAnswer.Texts.class);
        return (TxtAnswer.Texts) answer;
    }
}
