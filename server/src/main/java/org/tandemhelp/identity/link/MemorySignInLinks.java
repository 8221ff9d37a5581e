package org.tandemhelp.identity.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignInFailed;
import org.tandemhelp.identity.SignInLinkCreated;
import org.tandemhelp.identity.SignInLinks;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.secret.Token;
import org.tandemhelp.identity.trail.SignInTrail;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantId;

/** Links by the hash of their token, so that a memory dump holds no token. */
@Service
public class MemorySignInLinks implements SignInLinks {

    private final ConcurrentMap<String, Link> links = new ConcurrentHashMap<>();
    private final People people;
    private final SignInTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Autowired
    MemorySignInLinks(People people, SignInTrail trail, ApplicationEventPublisher events) {
        this(people, trail, events, Clock.systemUTC());
    }

    MemorySignInLinks(
            People people, SignInTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String create(PersonId id, boolean reusable, Duration life) {
        Person person =
                people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        Instant now = clock.instant();
        links.values().removeIf(link -> !link.expires().isAfter(now));
        String token = Token.random();
        links.put(hash(token), new Link(person.tenant(), id, reusable, now.plus(life)));
        events.publishEvent(
                new SignInLinkCreated(person.tenant(), new Actor.Server("link"), id, reusable));
        return token;
    }

    /**
     * Whom the token signs in; a one-time token is used up by this, whoever comes first.
     *
     * @throws ProblemException {@code sign-in-link-invalid}
     */
    public SignedInPerson redeem(String token) {
        String hash = hash(token);
        Link link = links.get(hash);
        if (link != null && (!link.reusable() || link.isOver(clock.instant()))) {
            link = taken(hash, link);
        }
        if (link == null || link.isOver(clock.instant())) {
            trail.failed(new SignInFailed(TenantId.SERVER, null, SignInMethod.LINK));
            throw ProblemException.of(ProblemType.SIGN_IN_LINK_INVALID);
        }
        return new SignedInPerson(link.tenant(), link.person());
    }

    private @Nullable Link taken(String hash, Link link) {
        return links.remove(hash, link) ? link : null;
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(Token.hash(token));
    }

    private record Link(TenantId tenant, PersonId person, boolean reusable, Instant expires) {

        boolean isOver(Instant now) {
            return !expires.isAfter(now);
        }
    }
}
