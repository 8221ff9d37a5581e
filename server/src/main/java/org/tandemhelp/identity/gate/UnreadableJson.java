package org.tandemhelp.identity.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tandemhelp.kernel.PlainText;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body could not be read, without repeating what was sent. */
final class UnreadableJson {

    private static final int NAME_LENGTH = 64;

    private UnreadableJson() {}

    static ProblemException problem(HttpMessageNotReadableException e) {
        if (hasCause(e, RequestTooLarge.class)) {
            return ProblemException.of(ProblemType.REQUEST_TOO_LARGE);
        }
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    of(field(unknown.getPath()), "The server does not know this field.");
            case JacksonException wrong when !wrong.getPath().isEmpty() ->
                    of(field(wrong.getPath()), "This value is missing or of the wrong kind.");
            case null, default ->
                    ProblemException.of(
                            ProblemType.INVALID_REQUEST, "The request is not valid JSON.");
        };
    }

    private static ProblemException of(String field, String sentence) {
        // The name is the sender's own text and goes back to the sender only if it is harmless.
        return PlainText.fault(field, NAME_LENGTH) == null
                ? ProblemException.invalid(Map.of(field, sentence))
                : ProblemException.of(ProblemType.INVALID_REQUEST, sentence);
    }

    private static String field(List<JacksonException.Reference> path) {
        StringBuilder name = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String property = step.getPropertyName();
            if (property != null) {
                name.append(name.isEmpty() ? "" : ".").append(property);
            }
        }
        return name.toString();
    }

    private static boolean hasCause(@Nullable Throwable e, Class<? extends Throwable> type) {
        return e != null && (type.isInstance(e) || hasCause(e.getCause(), type));
    }
}
