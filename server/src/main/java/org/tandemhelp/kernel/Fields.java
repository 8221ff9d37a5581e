package org.tandemhelp.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of one request, so that the caller learns all at once. */
public final class Fields {

    private final Map<String, String> errors = new LinkedHashMap<>();

    /** Notes a fault; a field keeps its first one. */
    public Fields refuse(String field, String sentence) {
        errors.putIfAbsent(field, sentence);
        return this;
    }

    /** Notes the fault, if the condition does not hold. */
    public Fields require(boolean holds, String field, String sentence) {
        return holds ? this : refuse(field, sentence);
    }

    /**
     * Brings a text to its normal form and checks the {@link PlainText} rule.
     *
     * @return the normal form; an empty text where there is none
     */
    public String plain(String field, @Nullable String text, int max) {
        String normal = text == null ? "" : PlainText.normal(text);
        String fault = PlainText.fault(normal, max);
        if (fault != null) {
            refuse(field, fault);
        }
        return normal;
    }

    /** The refusal with the faults noted so far. */
    public ProblemException problem() {
        return ProblemException.invalid(errors);
    }

    /**
     * Goes on where every field is right.
     *
     * @throws ProblemException {@code invalid-request} with a sentence per field
     */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }
}
