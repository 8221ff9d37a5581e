package org.tandemhelp.identity.passkey;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantScope;

/**
 * The directory's people as WebAuthn sees them. The handle kept on the authenticator is the random
 * person id; it tells nothing about the person (WebAuthn section 14.6.1).
 */
@Component
class PasskeyPeople implements PublicKeyCredentialUserEntityRepository {

    private final People people;
    private final TransactionTemplate transaction;

    PasskeyPeople(People people, PlatformTransactionManager transactions) {
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(PersonId.of(handle.getBytes()));
    }

    /** The user name of a signed-in person is the person's id. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return find(new PersonId(UUID.fromString(name)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("people come from the directory");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people come from the directory");
    }

    private @Nullable PublicKeyCredentialUserEntity find(PersonId id) {
        Optional<Person> found =
                TenantScope.callForAllTenants(() ->
                        Objects.requireNonNull(transaction.execute(status -> people.find(id))));
        return found.map(PasskeyPeople::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(person.id().bytes()))
                .name(person.mail())
                .displayName(person.displayName())
                .build();
    }
}
