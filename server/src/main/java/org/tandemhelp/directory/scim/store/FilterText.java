package org.tandemhelp.directory.scim.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The texts between the quotes of a filter. They are written like strings of JSON (RFC 7644 section
 * 3.4.2.2), but the library's parser knows no escapes and no empty text: for it a text ends at the
 * first quote, and what follows would be read as a part of the filter (AC-14). So such a text goes
 * through the parser in another form.
 */
public final class FilterText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String MARK = "~";

    private FilterText() {}

    /**
     * What to put between the quotes for the parser.
     *
     * @param written what stands between them, as a JSON string is written
     * @throws InvalidFilterException where it is none
     */
    public static String forParser(String written) {
        String text;
        try {
            text = JSON.readValue('"' + written + '"', String.class);
        } catch (JacksonException e) {
            throw new InvalidFilterException("A text in the filter is no string of JSON.", e);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidFilterException("A text in the filter has a character of no text.");
        }
        boolean plain = !text.isEmpty() && !text.startsWith(MARK) && text.equals(written);
        return plain
                ? text
                : MARK + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text that the parser found. */
    static String of(String parsed) {
        return parsed.startsWith(MARK)
                ? new String(
                        HexFormat.of().parseHex(parsed.substring(MARK.length())),
                        StandardCharsets.UTF_8)
                : parsed;
    }
}
