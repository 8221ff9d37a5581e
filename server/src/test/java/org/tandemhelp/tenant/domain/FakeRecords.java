package org.tandemhelp.tenant.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A DNS without a network. */
public final class FakeRecords implements DomainRecords {

    private final Map<String, TxtAnswer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    @Override
    public TxtAnswer texts(String name) {
        synchronized (asked) {
            asked.add(name);
        }
        return answers.getOrDefault(key(name), new TxtAnswer.Nothing());
    }

    /** Adds a TXT record. */
    public void text(String name, String... strings) {
        List<String> all = new ArrayList<>();
        if (answers.get(key(name)) instanceof TxtAnswer.Texts before) {
            all.addAll(before.values());
        }
        all.add(String.join("", strings));
        answers.put(key(name), new TxtAnswer.Texts(List.copyOf(all)));
    }

    /** Answers this from now on. */
    public void answer(String name, TxtAnswer answer) {
        answers.put(key(name), answer);
    }

    /** Forgets the name. */
    public void remove(String name) {
        answers.remove(key(name));
    }

    /** Every name that was asked for. */
    public List<String> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
