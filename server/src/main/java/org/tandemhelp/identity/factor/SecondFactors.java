package org.tandemhelp.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.RecoveryCodeUsed;
import org.tandemhelp.identity.RecoveryCodesRenewed;
import org.tandemhelp.identity.SecondFactorAdded;
import org.tandemhelp.identity.SecondFactorRemoved;
import org.tandemhelp.identity.SignInMethod;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.secret.SecretBox;
import org.tandemhelp.identity.secret.SecretPurpose;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.tenant.Tenants;

/**
 * Switches the second step on and off and checks it. Who asks, and how often they may, is decided
 * before. All of it happens in the caller's tenant scope.
 */
@Service
public class SecondFactors {

    /** How long a new app waits for its first code. */
    private static final Duration WAITING = Duration.ofMinutes(30);

    private final SecondFactorStore store;
    private final SecretBox box;
    private final People people;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactors(
            SecondFactorStore store,
            SecretBox box,
            People people,
            Tenants tenants,
            ApplicationEventPublisher events,
            ObjectProvider<Clock> clock) {
        this.store = store;
        this.box = box;
        this.people = people;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock.getIfUnique(Clock::systemUTC);
    }

    /** What the person has. */
    @Transactional(readOnly = true)
    public SecondFactorState of(PersonId person) {
        return new SecondFactorState(store.active(person).isPresent(), store.codesLeft(person));
    }

    /** A new secret for an app; what was there before counts until {@link #confirm}. */
    @Transactional
    public Enrolment begin(SignedInPerson who) {
        Person person =
                people.find(who.person())
                        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        byte[] secret = Totp.secret();
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] sealed = box.seal(SecretPurpose.TOTP, id, secret);
        store.putWaiting(who, new StoredTotp(id, sealed, 0, now));
        return Enrolment.of(secret, tenants.get(who.tenant()).name(), person.mail());
    }

    /**
     * Switches the second step on, once the new app has shown that it has the secret.
     *
     * @return the recovery codes, shown once
     * @throws ProblemException {@code not-found} where no app waits; {@code invalid-request} for a
     *     wrong code
     */
    @Transactional
    public List<String> confirm(SignedInPerson who, String code) {
        Instant now = clock.instant();
        StoredTotp app =
                store.waiting(who.person())
                        .filter(found -> found.createdAt().plus(WAITING).isAfter(now))
                        .orElseThrow(SecondFactors::nothingWaits);
        OptionalLong step = Totp.step(secret(app), digits(code), now, 0);
        if (step.isEmpty()) {
            throw new Fields().refuse("code", ProblemType.SECOND_FACTOR_WRONG.sentence()).problem();
        }
        if (!store.activate(who.person(), app.id(), step.getAsLong())) {
            throw nothingWaits();
        }
        List<String> codes = newCodes(who);
        events.publishEvent(new SecondFactorAdded(who.tenant(), actor(who), who.person()));
        return codes;
    }

    /**
     * New recovery codes instead of the old ones.
     *
     * @throws ProblemException {@code not-found} where the second step is off
     */
    @Transactional
    public List<String> renewCodes(SignedInPerson who) {
        if (store.active(who.person()).isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "Set up your authenticator app first.");
        }
        List<String> codes = newCodes(who);
        events.publishEvent(new RecoveryCodesRenewed(who.tenant(), actor(who), who.person()));
        return codes;
    }

    /**
     * Switches the second step off.
     *
     * @return whether it was on
     */
    @Transactional
    public boolean remove(SignedInPerson whose, Actor actor) {
        boolean was = store.clear(whose.person());
        if (was) {
            events.publishEvent(new SecondFactorRemoved(whose.tenant(), actor, whose.person()));
        }
        return was;
    }

    /**
     * Checks the second step and uses the code up.
     *
     * @param code as typed: six digits, or a recovery code
     * @return what the person has proved by it; empty: the code is not right
     */
    @Transactional
    public Optional<SignInMethod> check(SignedInPerson who, String code) {
        Optional<String> recovery = RecoveryCodes.normal(code);
        if (recovery.isPresent()) {
            return useCode(who, recovery.get());
        }
        return store.active(who.person())
                .filter(app -> {
                    OptionalLong step =
                            Totp.step(secret(app), digits(code), clock.instant(), app.lastStep());
                    return step.isPresent() && store.use(app.id(), step.getAsLong());
                })
                .map(app -> SignInMethod.PASSWORD_AND_TOTP);
    }

    private Optional<SignInMethod> useCode(SignedInPerson who, String code) {
        if (!store.useCode(who.person(), RecoveryCodes.hash(who.person(), code))) {
            return Optional.empty();
        }
        int left = store.codesLeft(who.person());
        events.publishEvent(new RecoveryCodeUsed(who.tenant(), actor(who), who.person(), left));
        return Optional.of(SignInMethod.PASSWORD_AND_RECOVERY_CODE);
    }

    private List<String> newCodes(SignedInPerson who) {
        List<String> codes = RecoveryCodes.random();
        store.replaceCodes(
                who,
                codes.stream()
                        .map(code -> RecoveryCodes.normal(code).orElseThrow())
                        .map(code -> RecoveryCodes.hash(who.person(), code))
                        .toList());
        return codes;
    }

    private byte[] secret(StoredTotp app) {
        return box.open(SecretPurpose.TOTP, app.id(), app.sealed());
    }

    private static ProblemException nothingWaits() {
        return ProblemException.of(
                ProblemType.NOT_FOUND, "This took too long. Start with a new picture.");
    }

    private static Actor actor(SignedInPerson who) {
        return new Actor.Person(who.person());
    }

    /**
     * Whether a text can be a code at all; apps show a gap between the digits, so it may have one.
     */
    public static boolean plausible(String code) {
        return digits(code).matches("[0-9]{" + Totp.DIGITS + "}")
                || RecoveryCodes.normal(code).isPresent();
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }
}
