package org.tandemhelp.identity.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemhelp.identity.ProviderLinks;
import org.tandemhelp.identity.factor.SecondFactorState;
import org.tandemhelp.identity.factor.SecondFactors;
import org.tandemhelp.identity.invitation.Invitations;
import org.tandemhelp.identity.passkey.Passkeys;
import org.tandemhelp.identity.password.BuiltInAccounts;
import org.tandemhelp.identity.trail.LastSignIns;
import org.tandemhelp.kernel.PersonId;

/** Puts together how a person signs in; inside the caller's tenant scope. */
@Service
class SignInOverviews {

    private final BuiltInAccounts accounts;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final ObjectProvider<ProviderLinks> providers;
    private final Invitations invitations;
    private final LastSignIns lastSignIns;

    SignInOverviews(
            BuiltInAccounts accounts,
            Passkeys passkeys,
            SecondFactors factors,
            ObjectProvider<ProviderLinks> providers,
            Invitations invitations,
            LastSignIns lastSignIns) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.factors = factors;
        this.providers = providers;
        this.invitations = invitations;
        this.lastSignIns = lastSignIns;
    }

    @Transactional(readOnly = true)
    public SignInOverview of(PersonId person) {
        SecondFactorState second = factors.of(person);
        return new SignInOverview(
                accounts.has(person),
                passkeys.count(person),
                second.on(),
                second.recoveryCodesLeft(),
                providers.stream().flatMap(links -> links.of(person).stream()).toList(),
                invitations
                        .of(person)
                        .map(open -> new SignInOverview.Open(open.expiresAt()))
                        .orElse(null),
                lastSignIns.of(person).orElse(null));
    }
}
