package org.tandemhelp.host.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A page of the class path with room for the nonce of each response. */
final class WebPage {

    private static final String PLACE = "__CSP_NONCE__";

    private final String text;

    private WebPage(String text) {
        this.text = text;
    }

    /** Reads the page once; a page the build left out says so in words. */
    static WebPage of(String path) {
        ClassPathResource resource = new ClassPathResource(path);
        try (InputStream in = resource.getInputStream()) {
            return new WebPage(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new WebPage(
                    "<!doctype html><title>Tandem</title><p>This page has not been built. Start"
                            + " Tandem with ./run to build it.");
        }
    }

    /** The page for one response. */
    String with(String nonce) {
        return text.replace(PLACE, nonce);
    }
}
