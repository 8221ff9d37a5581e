package org.tandemhelp.testing;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;
import org.tandemhelp.kernel.Permission;
import org.tandemhelp.kernel.Route;

/**
 * What the library that describes the API cannot know: who may call a route, which fields are
 * always there, and that two classes of one name are two.
 */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

    private final Map<String, Class<?>> named = new HashMap<>();

    @Bean
    ModelResolver modelResolver() {
        return new ModelResolver(new ObjectMapper(), new Names());
    }

    @Bean
    GlobalOperationCustomizer whoMayCall() {
        return (operation, handler) -> {
            Route route = handler.getMethodAnnotation(Route.class);
            if (route != null) {
                operation.addExtension("x-access", access(route));
            }
            operation.setOperationId(id(handler));
            operation.setTags(List.of(module(handler)));
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer alwaysThere() {
        return api -> {
            api.getInfo().title("Tandem console API").version("v1");
            api.setServers(null);
            api.setTags(null);
            api.getComponents().getSchemas().forEach(this::require);
            operations(api);
        };
    }

    private static void operations(OpenAPI api) {
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ApiDescription::sortedExtensions);
    }

    private static void sortedExtensions(Operation operation) {
        operation.setExtensions(new java.util.TreeMap<>(operation.getExtensions()));
    }

    /** Every component of a record is there; one that may be null says so. */
    private void require(String name, Schema<?> schema) {
        Class<?> type = named.get(name);
        Map<String, Schema> properties = schema.getProperties();
        if (type == null || !type.isRecord() || properties == null) {
            return;
        }
        schema.setRequired(properties.keySet().stream().sorted().toList());
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = properties.get(component.getName());
            Set<String> types = property == null ? null : property.getTypes();
            if (types != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                types.add("null");
            }
        }
    }

    private static String access(Route route) {
        return route.value() == Route.Access.PERMISSION
                ? Arrays.stream(route.permission())
                        .map(Permission::wireName)
                        .sorted()
                        .collect(Collectors.joining(" "))
                : route.value().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String id(HandlerMethod handler) {
        String type = handler.getBeanType().getSimpleName().replace("Controller", "");
        return Character.toLowerCase(type.charAt(0))
                + type.substring(1)
                + "."
                + handler.getMethod().getName();
    }

    private static String module(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().split("\\.")[2];
    }

    /** Nested classes are called after the one around them; the same name twice is a mistake. */
    private final class Names extends TypeNameResolver {

        @Override
        protected String getNameOfClass(Class<?> type) {
            Class<?> around = type.getEnclosingClass();
            String name =
                    around == null
                            ? type.getSimpleName()
                            : around.getSimpleName().replace("Controller", "")
                                    + type.getSimpleName();
            Class<?> other = named.putIfAbsent(name, type);
            if (other != null && !other.equals(type)) {
                throw new IllegalStateException(type + " and " + other + " are both " + name);
            }
            return name;
        }

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            return getNameOfClass(type);
        }

        @Override
        public String nameForType(JavaType type, Set<Options> options) {
            return super.nameForType(type, options);
        }
    }
}
