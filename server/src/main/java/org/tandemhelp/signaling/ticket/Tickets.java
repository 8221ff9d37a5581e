package org.tandemhelp.signaling.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Limit;

/**
 * One-time tickets: a cookie alone opens no socket (security rule 5). Only their hashes are kept,
 * in memory.
 */
@Component
public class Tickets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    @Autowired
    Tickets(ObjectProvider<Clock> clock) {
        this(clock.getIfUnique(Clock::systemUTC));
    }

    Tickets(Clock clock) {
        this.clock = clock;
    }

    private record Entry(SignedInPerson person, String webSession, Instant expiresAt) {}

    /** A ticket for this web session: 256 bits in base64url, valid for {@link #lifeSeconds}. */
    public String issue(SignedInPerson person, String webSession) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !now.isBefore(entry.expiresAt()));
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Instant expiresAt = now.plus(Limit.SOCKET_TICKET.per());
        entries.put(hash(ticket), new Entry(person, webSession, expiresAt));
        return ticket;
    }

    /** Whether the ticket opens a socket for this person and web session; it never does again. */
    public boolean redeem(String ticket, SignedInPerson person, String webSession) {
        Entry entry = entries.remove(hash(ticket));
        return entry != null
                && entry.person().equals(person)
                && entry.webSession().equals(webSession)
                && clock.instant().isBefore(entry.expiresAt());
    }

    /** How long a ticket is valid. */
    public static int lifeSeconds() {
        return (int) Limit.SOCKET_TICKET.per().toSeconds();
    }

    private static String hash(String ticket) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
