package org.tandemhelp.directory.scim.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;

/**
 * The text between the quotes of a filter. It is written like a string of JSON (RFC 7644 section
 * 3.4.2.2); the parser leaves the escapes in.
 */
final class FilterText {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FilterText() {}

    static String of(String written) {
        try {
            String text = JSON.readValue('"' + written + '"', String.class);
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (JacksonException e) {
            throw new InvalidFilterException("A value in the filter is not a string of JSON.", e);
        }
        throw new InvalidFilterException("A value in the filter contains a character of no text.");
    }
}
