package org.tandemhelp.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shortens a {@code User-Agent} to words of our own: browser and system. Enough to recognise a
 * session by, and nothing that a stranger wrote is ever stored or shown.
 */
final class BrowserName {

    private static final int LONGEST = 1024;

    /** In order: many browsers also carry the names of those before them in history. */
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Edg", "Edge"),
                    new Sign("OPR/", "Opera"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("Vivaldi/", "Vivaldi"),
                    new Sign("FxiOS/", "Firefox"),
                    new Sign("Firefox/", "Firefox"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Chromium/", "Chromium"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Windows", "Windows"),
                    new Sign("Macintosh", "macOS"),
                    new Sign("Linux", "Linux"));

    private BrowserName() {}

    /** For example {@code Chrome on Windows}; empty where nothing is known. */
    static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        String browser = find(BROWSERS, head);
        String system = find(SYSTEMS, head);
        if (browser.isEmpty() || system.isEmpty()) {
            return browser + system;
        }
        return browser + " on " + system;
    }

    private static String find(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> text.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }

    private record Sign(String mark, String name) {}
}
