package org.tandemhelp.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the caller, who gets it as problem+json or as a `refused` frame. Carries
 * no stack trace.
 */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final Map<String, String> errors;
    private final @Nullable Duration retryAfter;
    private final Map<String, Object> members;

    private ProblemException(
            ProblemType type,
            String detail,
            Map<String, String> errors,
            @Nullable Duration retryAfter,
            Map<String, Object> members) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = Map.copyOf(errors);
        this.retryAfter = retryAfter;
        this.members = Map.copyOf(members);
    }

    /** A refusal with the type's own sentence. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, type.sentence(), Map.of(), null, Map.of());
    }

    /** A refusal with a sentence that names what is wrong here and the rule that refused. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(type, detail, Map.of(), null, Map.of());
    }

    /** A refused request with one sentence per field. */
    public static ProblemException invalid(Map<String, String> errors) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                ProblemType.INVALID_REQUEST.sentence(),
                errors,
                null,
                Map.of());
    }

    /** A refusal for now. */
    public static ProblemException retryAfter(ProblemType type, Duration wait) {
        return new ProblemException(type, type.sentence(), Map.of(), wait, Map.of());
    }

    /**
     * The same refusal with one more member of the problem (RFC 9457 section 3.2).
     *
     * @param value what the JSON writer can write; nothing secret
     */
    public ProblemException with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new ProblemException(type, detail(), errors, retryAfter, more);
    }

    /** What was refused. */
    public ProblemType type() {
        return type;
    }

    /** The sentence a person reads. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** One sentence per field, empty where no field is wrong. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Further members of the problem, for example {@code current} of a version conflict. */
    public Map<String, Object> members() {
        return members;
    }

    /** How long to wait, {@code null}: waiting does not help. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
