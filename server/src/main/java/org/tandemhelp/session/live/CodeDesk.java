package org.tandemhelp.session.live;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.session.EndReason;
import org.tandemhelp.session.IssuedCode;
import org.tandemhelp.session.JoinedSession;
import org.tandemhelp.session.Mode;
import org.tandemhelp.session.SessionChanged;
import org.tandemhelp.session.SessionSnapshot;
import org.tandemhelp.session.model.Nameplate;
import org.tandemhelp.session.model.Outcome;
import org.tandemhelp.session.model.SessionCommand;
import org.tandemhelp.session.model.SessionEvent.Kind;
import org.tandemhelp.session.model.SessionMachine;
import org.tandemhelp.session.model.SessionState;
import org.tandemhelp.session.model.Terms;
import org.tandemhelp.session.store.SessionRows;
import org.tandemhelp.session.store.StoredSession;
import org.tandemhelp.tenant.TenantSettings;
import org.tandemhelp.tenant.Tenants;

/** Gives codes out and takes them in. */
@Component
class CodeDesk {

    /** So long a dead code is told apart from an unknown one. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** 32,768 nameplates; so many misses in a row mean that a tenant has used nearly all. */
    private static final int TRIES = 100;

    private final SecureRandom random = new SecureRandom();
    private final Allowance codes = new Allowance(Limit.CODES_PER_HELPER);
    private final Allowance lookUps = new Allowance(Limit.CODE_LOOKUPS_PER_PERSON);
    private final SessionWork work;
    private final SessionRows rows;
    private final HelpRights rights;
    private final Tenants tenants;
    private final ServerTime time;

    CodeDesk(
            SessionWork work,
            SessionRows rows,
            HelpRights rights,
            Tenants tenants,
            ServerTime time) {
        this.work = work;
        this.rows = rows;
        this.rights = rights;
        this.tenants = tenants;
        this.time = time;
    }

    IssuedCode issue(SignedInPerson helper, Mode wanted) {
        TenantSettings settings = switchedOn(helper);
        rights.requireMayOffer(helper, wanted);
        codes.take(helper.person(), time.now());
        byte[] key = ResumeKeys.random();
        StoredSession created =
                work.inTenant(helper.tenant(), () -> insert(helper, wanted, settings, key));
        return new IssuedCode(
                created.snapshot(), created.nameplate(), settings.limits().codeLife(), key);
    }

    private StoredSession insert(
            SignedInPerson helper, Mode wanted, TenantSettings settings, byte[] key) {
        Instant now = time.now();
        Terms terms =
                new Terms(
                        helper.person(),
                        wanted,
                        now,
                        now.plus(settings.limits().codeLife()),
                        settings.limits().consentTimeout(),
                        settings.limits().idleLimit(),
                        settings.limits().sessionLimit());
        Outcome.Transition creation = SessionMachine.create(terms);
        HelpSessionId id = HelpSessionId.random();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            StoredSession created =
                    new StoredSession(
                            id,
                            helper.tenant(),
                            Nameplate.random(random),
                            "--",
                            ResumeKeys.hash(key),
                            null,
                            creation.session(),
                            1);
            if (work.insert(created, creation, new Actor.Person(helper.person()))) {
                return created;
            }
        }
        throw ProblemException.retryAfter(
                ProblemType.TOO_MANY_REQUESTS, settings.limits().codeLife().dividedBy(10));
    }

    JoinedSession join(SignedInPerson sharer, String typed) {
        lookUps.take(sharer.person(), time.now());
        switchedOn(sharer);
        String nameplate = Nameplate.folded(typed);
        SessionSnapshot found =
                work.inTenant(sharer.tenant(), () -> lookUp(sharer, nameplate).snapshot());
        rights.requireMayHelp(sharer.tenant(), found.helper(), sharer.person(), found.wantedMode());
        byte[] key = ResumeKeys.random();
        StoredSession joined = work.inTenant(sharer.tenant(), () -> enter(sharer, found.id(), key));
        return new JoinedSession(joined.snapshot(), key);
    }

    private StoredSession enter(SignedInPerson sharer, HelpSessionId id, byte[] key) {
        StoredSession code =
                rows.lock(id)
                        .orElseThrow(() -> ProblemException.of(ProblemType.CODE_UNKNOWN))
                        .withSharerKey(ResumeKeys.hash(key));
        requireJoinable(code, sharer.person());
        return work.decide(
                code, new SessionCommand.Join(sharer.person()), new Actor.Person(sharer.person()));
    }

    private StoredSession lookUp(SignedInPerson sharer, String nameplate) {
        StoredSession code =
                rows.findByNameplate(sharer.tenant(), nameplate, time.now().minus(REMEMBERED))
                        .orElseThrow(() -> ProblemException.of(ProblemType.CODE_UNKNOWN));
        requireJoinable(code, sharer.person());
        return code;
    }

    /** Asks the machine first, so that a refused code is refused before rights are looked at. */
    private void requireJoinable(StoredSession code, PersonId sharer) {
        if (code.session().state() instanceof SessionState.Ended ended) {
            throw ProblemException.of(whyDead(code, ended));
        }
        Outcome outcome =
                SessionMachine.decide(code.session(), new SessionCommand.Join(sharer), time.now());
        if (outcome instanceof Outcome.Rejection rejection) {
            throw ProblemException.of(rejection.problem());
        }
    }

    // A code that its helper withdrew before anybody entered it was never used: it is as if it had
    // expired.
    private static ProblemType whyDead(StoredSession code, SessionState.Ended ended) {
        boolean unused =
                ended.reason() == EndReason.CODE_EXPIRED
                        || code.session().facts().joinedAt() == null
                                && ended.reason() != EndReason.CODE_BURNED;
        return unused ? ProblemType.CODE_EXPIRED : ProblemType.CODE_USED;
    }

    /** The pairing is confirmed: it was no guess. */
    @EventListener
    void on(SessionChanged change) {
        PersonId sharer = change.session().sharer();
        if (sharer != null && change.action().equals(Kind.IDENTITIES_SHOWN.action())) {
            lookUps.giveBack(sharer);
        }
    }

    void tidy() {
        codes.tidy(time.now());
        lookUps.tidy(time.now());
    }

    private TenantSettings switchedOn(SignedInPerson person) {
        TenantSettings settings =
                work.inTenant(person.tenant(), () -> tenants.settings(person.tenant()));
        rights.requireSwitchedOn(settings);
        return settings;
    }
}
