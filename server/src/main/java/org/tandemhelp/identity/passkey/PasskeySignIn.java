package org.tandemhelp.identity.passkey;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.TenantScope;

/** Checks the signature of a passkey and finds whose it is. */
@Component
class PasskeySignIn implements AuthenticationManager {

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final People people;
    private final TransactionTemplate transaction;

    PasskeySignIn(
            WebAuthnRelyingPartyOperations relyingParty,
            People people,
            PlatformTransactionManager transactions) {
        this.relyingParty = relyingParty;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (!(request instanceof WebAuthnAuthenticationRequestToken token)) {
            throw new BadCredentialsException("only passkeys are checked here");
        }
        SignedInPerson who = personOf(verified(token));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, java.util.List.of());
    }

    private PublicKeyCredentialUserEntity verified(WebAuthnAuthenticationRequestToken token) {
        try {
            return Objects.requireNonNull(relyingParty.authenticate(token.getWebAuthnRequest()));
        } catch (RuntimeException e) {
            throw new BadCredentialsException("the passkey does not prove anything", e);
        }
    }

    private SignedInPerson personOf(PublicKeyCredentialUserEntity entity) {
        PersonId id = PersonId.of(entity.getId().getBytes());
        Person person =
                TenantScope.callForAllTenants(() ->
                                Objects.requireNonNull(
                                        transaction.execute(status -> people.find(id))))
                        .filter(Person::active)
                        .orElseThrow(() -> new BadCredentialsException("nobody has this passkey"));
        return new SignedInPerson(person.tenant(), person.id());
    }
}
