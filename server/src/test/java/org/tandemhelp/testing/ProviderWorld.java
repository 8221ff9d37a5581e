package org.tandemhelp.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.tandemhelp.audit.AuditEntry;
import org.tandemhelp.audit.AuditTrail;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.oidc.ClaimNames;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.ProviderSettings;
import org.tandemhelp.identity.oidc.Providers;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.kernel.TenantScope;

/** Registers fake providers with organisations and signs in by them, as a browser does. */
@TestComponent
public class ProviderWorld {

    private final Providers providers;
    private final People people;
    private final AuditTrail trail;

    ProviderWorld(Providers providers, People people, AuditTrail trail) {
        this.providers = providers;
        this.people = people;
        this.trail = trail;
    }

    /** Settings that let everybody in whom the fake names. */
    public static ProviderSettings settings(FakeProvider fake) {
        return new ProviderSettings(
                "Fake",
                fake.issuer(),
                FakeProvider.CLIENT,
                null,
                List.of("openid", "profile", "email"),
                true,
                true,
                null,
                ClaimNames.STANDARD,
                null,
                null);
    }

    /** The fake as a provider of the organisation. */
    public IdentityProvider register(
            TenantId tenant, FakeProvider fake, UnaryOperator<ProviderSettings> change) {
        return TenantScope.call(
                tenant,
                () ->
                        providers.add(
                                tenant,
                                change.apply(settings(fake)),
                                FakeProvider.SECRET,
                                World.ACTOR));
    }

    /** The fake as a provider of the organisation, with {@link #settings}. */
    public IdentityProvider register(TenantId tenant, FakeProvider fake) {
        return register(tenant, fake, settings -> settings);
    }

    /** Somebody who came by SCIM. */
    public Person provisioned(TenantId tenant, String mail, String externalId) {
        return TenantScope.call(
                tenant,
                () ->
                        people.add(
                                tenant,
                                new PersonDetails(
                                        mail, "Sam", "Scim", "", mail, "Clerk", "", externalId),
                                Source.SCIM,
                                World.ACTOR));
    }

    /** The address to which the server sends the browser, to begin with. */
    public String start(Client browser, IdentityProvider provider, String next) {
        return location(browser.get("/sign-in/providers/" + provider.id() + "/start" + next));
    }

    /** The whole way; where the browser ends up. */
    public String signIn(Client browser, IdentityProvider provider, FakeProvider fake) {
        String query = fake.authorize(start(browser, provider, ""));
        return callback(browser, provider, query);
    }

    /** The browser comes back with this query; where it ends up. */
    public String callback(Client browser, IdentityProvider provider, String query) {
        return location(browser.get("/sign-in/callback/" + provider.id() + "?" + query));
    }

    /** Where a redirect leads. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " without a redirect"));
    }

    /** The organisation's audit rows of one action, the oldest first. */
    public List<AuditEntry> audited(TenantId tenant, String action) {
        return TenantScope.call(tenant, () -> trail.read(tenant, 0, 1_000)).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }
}
