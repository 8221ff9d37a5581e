package org.tandemhelp.identity.store;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.PasskeyAdded;
import org.tandemhelp.identity.PasskeyRemoved;
import org.tandemhelp.identity.ProviderLinks;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.passkey.Passkey;
import org.tandemhelp.identity.passkey.Passkeys;
import org.tandemhelp.identity.password.PasswordAccounts;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.Fields;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.ProblemType;
import org.tandemhelp.kernel.TenantScope;

/**
 * Passkeys for the library, which calls before a tenant is known, and for the account's own page.
 */
@Service
class StoredPasskeys implements UserCredentialRepository, Passkeys {

    private static final int LABEL_LENGTH = 64;

    private final PasskeyRows rows;
    private final People people;
    private final PasswordAccounts passwords;
    private final ObjectProvider<ProviderLinks> providers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    StoredPasskeys(
            PasskeyRows rows,
            People people,
            PasswordAccounts passwords,
            ObjectProvider<ProviderLinks> providers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.providers = providers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return everywhere(() -> rows.find(credential)).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return everywhere(() -> rows.of(PersonId.of(user.getBytes())));
    }

    /** The library calls this after a registration and after each sign-in. */
    @Override
    public void save(CredentialRecord passkey) {
        if (!everywhere(() -> rows.used(passkey))) {
            add(passkey);
        }
    }

    /** Not offered: it does not say who asks. People remove their passkeys by {@link #remove}. */
    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed by its person");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Passkey> of(SignedInPerson who) {
        return rows.of(who.person()).stream()
                .map(row ->
                        new Passkey(
                                row.getCredentialId().toBase64UrlString(),
                                row.getLabel(),
                                row.getCreated(),
                                row.getLastUsed()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int count(PersonId person) {
        return rows.of(person).size();
    }

    /** The rows are locked first, so that two removals at once do not leave nothing. */
    @Override
    @Transactional
    public void remove(SignedInPerson who, String id) {
        List<Bytes> all = rows.lock(who.person());
        if (!all.contains(credential(id)) || !rows.delete(who.person(), credential(id))) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
        if (all.size() == 1 && !otherWay(who.person())) {
            throw ProblemException.of(ProblemType.LAST_WAY_TO_SIGN_IN);
        }
        Actor actor = new Actor.Person(who.person());
        events.publishEvent(new PasskeyRemoved(who.tenant(), actor, who.person(), id));
    }

    private boolean otherWay(PersonId person) {
        return passwords.hashOf(person).isPresent()
                || providers.stream().anyMatch(links -> !links.of(person).isEmpty());
    }

    private void add(CredentialRecord passkey) {
        PersonId id = PersonId.of(passkey.getUserEntityUserId().getBytes());
        Fields fields = new Fields();
        String label = fields.plain("label", passkey.getLabel(), LABEL_LENGTH);
        fields.orThrow();
        CredentialRecord labelled =
                ImmutableCredentialRecord.fromCredentialRecord(passkey).label(label).build();
        everywhere(() -> {
            Person person =
                    people.find(id).orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
            rows.insert(person.tenant(), id, labelled);
            events.publishEvent(
                    new PasskeyAdded(
                            person.tenant(),
                            new Actor.Person(id),
                            id,
                            passkey.getCredentialId().toBase64UrlString()));
            return id;
        });
    }

    private <T> T everywhere(TenantScope.Work<T> work) {
        return TenantScope.callForAllTenants(
                () -> Objects.requireNonNull(transaction.execute(status -> work.run())));
    }

    private static Bytes credential(String id) {
        try {
            return Bytes.fromBase64(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(ProblemType.NOT_FOUND);
        }
    }
}
