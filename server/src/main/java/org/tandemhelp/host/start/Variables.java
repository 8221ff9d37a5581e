package org.tandemhelp.host.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.kernel.StartProblem;

/** Environment variables as values; an empty one counts as not set. */
record Variables(Map<String, String> environment) {

    String text(String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    boolean flag(String name) {
        return switch (text(name, "false").toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw new StartProblem(name + " must be true or false.");
        };
    }

    Path path(String name, String otherwise) {
        String value = text(name, otherwise);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartProblem(name + " is not the name of a file or folder.", e);
        }
    }

    @Nullable Path optionalPath(String name) {
        return text(name, "").isEmpty() ? null : path(name, "");
    }
}
