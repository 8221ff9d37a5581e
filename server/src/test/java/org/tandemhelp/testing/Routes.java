package org.tandemhelp.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandemhelp.kernel.Route;

/** Every route of the running server, read from the server itself. */
public record Routes(List<Entry> entries) {

    /** A path variable; its pattern may hold a repetition in braces of its own. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})+}");

    /** All handlers, the container's error page apart. */
    public static Routes of(ApplicationContext context) {
        List<Entry> entries = new ArrayList<>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods()
                                .forEach((info, handler) -> {
                                    Set<RequestMethod> methods =
                                            info.getMethodsCondition().getMethods();
                                    for (String path : info.getPatternValues()) {
                                        entries.addAll(
                                                entriesOf(path, methods, handler.getMethod()));
                                    }
                                }));
        entries.removeIf(entry -> entry.path().equals("/error"));
        entries.sort(Comparator.comparing(Entry::path).thenComparing(Entry::method));
        return new Routes(entries);
    }

    private static List<Entry> entriesOf(String path, Set<RequestMethod> methods, Method handler) {
        Route route = handler.getAnnotation(Route.class);
        return methods.isEmpty()
                ? List.of(new Entry("GET", path, handler, route))
                : methods.stream()
                        .map(method -> new Entry(method.name(), path, handler, route))
                        .toList();
    }

    /** One method on one path. */
    public record Entry(String method, String path, Method handler, @Nullable Route route) {

        /** The door; fails where there is none. */
        public Route door() {
            return Objects.requireNonNull(route, () -> handler + " has no @Route");
        }

        /** The path with every variable replaced. */
        public String pathWith(String value) {
            return VARIABLE.matcher(path).replaceAll(value).replace("**", value);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
