package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.server.filter.antlr.FilterRuleErrorListener;
import de.captaingoldfish.scim.sdk.server.filter.antlr.FilterVisitor;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterLexer;
import de.captaingoldfish.scim.sdk.server.filter.antlr.ScimFilterParser;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.tandemhelp.directory.scim.store.FilterText;

/**
 * Reads filters and paths to their end before the library does, which stops where it does not
 * understand any more and goes on with what it has. Very long and very deep ones do not get to the
 * parser, because it calls itself for every bracket.
 */
final class Filters {

    /** The most characters of a filter or a path. */
    static final int LENGTH = 4096;

    /** The most brackets inside each other. */
    static final int DEPTH = 16;

    private static final String SIGNS = " ._:$-()[]";

    private Filters() {}

    /**
     * The filter in a form in which the library understands it rightly.
     *
     * @throws InvalidFilterException for anything that is no filter of these resources
     */
    static String filter(ResourceType type, String filter) {
        String safe = safe(filter);
        try {
            read(type, safe, ScimFilterParser::filter, false);
        } catch (RuntimeException e) {
            throw new InvalidFilterException("The filter cannot be read: " + e.getMessage(), e);
        }
        return safe;
    }

    /**
     * Checks the path of a change.
     *
     * @throws BadRequestException {@code invalidPath}
     */
    static void checkPath(ResourceType type, String path) {
        if (type.getExtensionById(path).isPresent()) {
            return;
        }
        try {
            if (!safe(path).equals(path)) {
                throw new InvalidFilterException("A text in a path has no escapes.");
            }
            read(type, path, ScimFilterParser::valuePath, true);
        } catch (RuntimeException e) {
            throw new BadRequestException(
                    "The path cannot be read: " + e.getMessage(), ScimType.RFC7644.INVALID_PATH);
        }
    }

    private static void read(
            ResourceType type,
            String text,
            Function<ScimFilterParser, ParserRuleContext> rule,
            boolean path) {
        FilterRuleErrorListener errors = new FilterRuleErrorListener();
        ScimFilterLexer lexer = new ScimFilterLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        ScimFilterParser parser = new ScimFilterParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        ParserRuleContext tree = rule.apply(parser);
        end(parser);
        new FilterVisitor(type, path).visit(tree);
    }

    private static void end(Parser parser) {
        Token next = parser.getCurrentToken();
        if (next.getType() != Token.EOF) {
            throw new InvalidFilterException(
                    "it goes on at character " + (next.getCharPositionInLine() + 1) + ".");
        }
    }

    private static String safe(String filter) {
        if (filter.length() > LENGTH) {
            throw new InvalidFilterException("A filter has at most " + LENGTH + " characters.");
        }
        StringBuilder safe = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < filter.length(); i++) {
            char c = filter.charAt(i);
            if (c == '"') {
                int end = closing(filter, i);
                safe.append('"').append(FilterText.forParser(filter.substring(i + 1, end)));
                i = end;
            } else if (SIGNS.indexOf(c) < 0 && !isLetterOrDigit(c)) {
                throw new InvalidFilterException(
                        "This character has no meaning in a filter, at " + (i + 1) + ".");
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth > DEPTH) {
                throw new InvalidFilterException(
                        "A filter has at most " + DEPTH + " brackets inside each other.");
            }
            safe.append(c);
        }
        return safe.toString();
    }

    private static int closing(String filter, int open) {
        for (int i = open + 1; i < filter.length(); i++) {
            if (filter.charAt(i) == '\\') {
                i++;
            } else if (filter.charAt(i) == '"') {
                return i;
            }
        }
        throw new InvalidFilterException("A text in the filter does not end.");
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
