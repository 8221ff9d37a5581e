package org.tandemhelp.protocol;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.protocol.v1.Rules;
import org.tandemhelp.protocol.v1.RulesOuterClass;

/**
 * Applies the options of rules.proto to a message. Its TypeScript twin is field-rules.ts; both walk
 * the fields in the order of their declaration, so that both name the same first violation.
 */
public final class FieldRules {

    private FieldRules() {}

    /**
     * The first field that breaks its rules, as a path of proto names such as {@code
     * create_session.wanted_mode} or {@code ice_servers[1].urls}; {@code null} where the message
     * keeps them all. Unknown fields are ignored, an unknown member of a {@code one_required} oneof
     * is a violation.
     */
    public static @Nullable String firstViolation(Message message) {
        OneofDescriptor seen = null;
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            OneofDescriptor oneof = field.getContainingOneof();
            String path;
            if (oneof == null) {
                path = fieldViolation(message, field);
            } else if (oneof == seen) {
                path = null;
            } else {
                seen = oneof;
                path = oneofViolation(message, oneof);
            }
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    private static @Nullable String oneofViolation(Message message, OneofDescriptor oneof) {
        FieldDescriptor chosen = message.getOneofFieldDescriptor(oneof);
        if (chosen == null) {
            return oneof.getOptions().getExtension(RulesOuterClass.oneRequired)
                    ? oneof.getName()
                    : null;
        }
        return valueViolation(chosen, message.getField(chosen));
    }

    private static @Nullable String fieldViolation(Message message, FieldDescriptor field) {
        if (field.isRepeated()) {
            return listViolation(field, (List<?>) message.getField(field));
        }
        if (isMessage(field) && !message.hasField(field)) {
            return rulesOf(field).getRequired() ? field.getName() : null;
        }
        return valueViolation(field, message.getField(field));
    }

    // A list's max and min count its items, so an item answers only for its text or its fields.
    private static @Nullable String listViolation(FieldDescriptor field, List<?> items) {
        Rules rules = rulesOf(field);
        if (!sizeAllowed(items.size(), rules)) {
            return field.getName();
        }
        for (int index = 0; index < items.size(); index++) {
            Object item = items.get(index);
            String place = field.getName() + "[" + index + "]";
            if (item instanceof Message inner) {
                String path = firstViolation(inner);
                if (path != null) {
                    return place + "." + path;
                }
            } else if (item instanceof String text && !textAllowed(text, rules)) {
                return place;
            }
        }
        return null;
    }

    private static @Nullable String valueViolation(FieldDescriptor field, Object value) {
        if (value instanceof Message inner) {
            String path = firstViolation(inner);
            return path == null ? null : field.getName() + "." + path;
        }
        return scalarAllowed(field, value) ? null : field.getName();
    }

    private static boolean scalarAllowed(FieldDescriptor field, Object value) {
        Rules rules = rulesOf(field);
        return switch (value) {
            case EnumValueDescriptor chosen -> !rules.getKnown() || isKnown(field, chosen);
            case String text ->
                    textAllowed(text, rules)
                            && sizeAllowed(text.getBytes(StandardCharsets.UTF_8).length, rules);
            case ByteString bytes -> sizeAllowed(bytes.size(), rules);
            default -> true;
        };
    }

    private static boolean isKnown(FieldDescriptor field, EnumValueDescriptor chosen) {
        int number = chosen.getNumber();
        return number != 0 && field.getEnumType().findValueByNumber(number) != null;
    }

    private static boolean sizeAllowed(int size, Rules rules) {
        return (rules.getExact() == 0 || size == rules.getExact())
                && size >= rules.getMin()
                && (rules.getMax() == 0 || size <= rules.getMax());
    }

    private static boolean textAllowed(String text, Rules rules) {
        return TextRules.isWellFormed(text)
                && (!rules.getPlainLine() || TextRules.isPlainLine(text))
                && (!rules.getPlainText() || TextRules.isPlainText(text));
    }

    private static boolean isMessage(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    }

    private static Rules rulesOf(FieldDescriptor field) {
        return field.getOptions().getExtension(RulesOuterClass.rules);
    }
}
