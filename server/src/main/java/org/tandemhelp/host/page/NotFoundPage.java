package org.tandemhelp.host.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The page that says there is no such page, in the reader's language. */
@Component
final class NotFoundPage {

    private static final String TEXTS = "host/not-found";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final WebPage page = WebPage.of(TEXTS + ".html");

    /** The page in the first of the browser's languages that has texts, in English otherwise. */
    String forReader(HttpServletRequest request) {
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, request.getLocale(), ENGLISH_OTHERWISE);
        for (Locale locale : java.util.Collections.list(request.getLocales())) {
            ResourceBundle own = ResourceBundle.getBundle(TEXTS, locale, ENGLISH_OTHERWISE);
            if (own.getString("language").startsWith(locale.getLanguage())) {
                texts = own;
                break;
            }
        }
        String filled = page.with(Nonce.of(request));
        for (String key : texts.keySet()) {
            filled = filled.replace("{" + key + "}", texts.getString(key));
        }
        return filled;
    }
}
