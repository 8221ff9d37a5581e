package org.tandemhelp.identity.oidc.check;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.identity.oidc.check.Check.Name;
import org.tandemhelp.identity.oidc.client.Algorithms;
import org.tandemhelp.identity.oidc.client.Discovery;
import org.tandemhelp.identity.oidc.client.ProviderClient;
import org.tandemhelp.identity.oidc.client.ProviderClients;
import org.tandemhelp.identity.oidc.client.ProviderKeys;
import org.tandemhelp.identity.oidc.client.SignInAnswers;

/**
 * Tries a provider's settings without signing anybody in, and says in words what is wrong and what
 * to do. What the provider answers is never repeated.
 */
@Service
public class ProviderCheck {

    private static final Duration SECRET_SOON = Duration.ofDays(30);
    private static final Duration CLOCK_FINE = Duration.ofSeconds(10);
    private static final Duration CLOCK_WRONG = Duration.ofSeconds(60);

    private final Discovery discovery;
    private final ProviderKeys keys;
    private final ProviderClients clients;
    private final SignInAnswers answers;
    private final Clock clock;

    @Autowired
    ProviderCheck(
            Discovery discovery,
            ProviderKeys keys,
            ProviderClients clients,
            SignInAnswers answers,
            ObjectProvider<Clock> clock) {
        this(discovery, keys, clients, answers, clock.getIfUnique(Clock::systemUTC));
    }

    ProviderCheck(
            Discovery discovery,
            ProviderKeys keys,
            ProviderClients clients,
            SignInAnswers answers,
            Clock clock) {
        this.discovery = discovery;
        this.keys = keys;
        this.clients = clients;
        this.answers = answers;
        this.clock = clock;
    }

    /** What works and what does not. */
    public Result of(IdentityProvider provider) {
        String issuer = provider.settings().issuer();
        discovery.forget(issuer);
        Discovery.Fetched fetched;
        try {
            fetched = discovery.fetch(issuer);
        } catch (Refusal refusal) {
            return Result.stopped(Check.failed(Name.DISCOVERY, Words.discovery(refusal.reason())));
        }
        Check found = Check.ok(Name.DISCOVERY, "The provider's discovery document was read.");
        Map<String, Object> document = fetched.document();
        String fault = discovery.fault(issuer, document);
        if (fault != null) {
            boolean named = issuer.equals(document.get("issuer"));
            return Result.stopped(
                    found, Check.failed(named ? Name.AUTHORIZATION : Name.ISSUER, fault));
        }
        List<Check> checks = new ArrayList<>();
        checks.add(found);
        checks.add(Check.ok(Name.ISSUER, "The provider calls itself as you typed it."));
        checks.add(keys(document));
        checks.add(authorization(document));
        checks.addAll(client(provider));
        checks.add(clock(fetched.date()));
        return Result.of(checks);
    }

    private Check keys(Map<String, Object> document) {
        if (Algorithms.of(document).isEmpty()) {
            return Check.failed(
                    Name.KEYS,
                    "The provider announces no safe way to sign. Let it sign ID tokens with RS256"
                            + " or ES256.");
        }
        JWKSelector signing =
                new JWKSelector(
                        new JWKMatcher.Builder()
                                .keyTypes(KeyType.RSA, KeyType.EC)
                                .keyUses(KeyUse.SIGNATURE, null)
                                .build());
        try {
            List<JWK> usable = keys.at(String.valueOf(document.get("jwks_uri"))).get(signing, null);
            return usable.isEmpty()
                    ? Check.failed(
                            Name.KEYS,
                            "The provider shows no key that signs. Add an RSA or EC signing key"
                                    + " there.")
                    : Check.ok(Name.KEYS, "The provider shows " + usable.size() + " signing keys.");
        } catch (KeySourceException e) {
            return Check.failed(
                    Name.KEYS,
                    "The provider's keys (jwks_uri) cannot be read from this server. Check the"
                            + " firewall between them.");
        }
    }

    private static Check authorization(Map<String, Object> document) {
        boolean s256 =
                document.get("code_challenge_methods_supported") instanceof List<?> methods
                        && methods.contains("S256");
        return s256
                ? Check.ok(
                        Name.AUTHORIZATION,
                        "The provider offers the authorization code flow with PKCE (S256).")
                : Check.warning(
                        Name.AUTHORIZATION,
                        "The provider does not say that it checks PKCE (S256). Sign-in works, and"
                                + " is safer where you switch PKCE on there.");
    }

    private List<Check> client(IdentityProvider provider) {
        Reason said;
        try {
            ProviderClient client = clients.client(provider);
            said = answers.probe(client);
        } catch (Refusal refusal) {
            said = refusal.reason();
        }
        if (said != Reason.CODE && said != Reason.CLIENT && said != Reason.UNREADABLE) {
            return List.of(
                    Check.failed(Name.TOKEN, Words.token(said)),
                    Check.skipped(Name.CLIENT, "The token endpoint has to answer first."));
        }
        Check token = Check.ok(Name.TOKEN, "The provider's token endpoint answers.");
        return switch (said) {
            case CODE -> List.of(token, secret(provider.settings().secretExpiresAt()));
            case CLIENT ->
                    List.of(
                            token,
                            Check.failed(
                                    Name.CLIENT,
                                    "The provider does not take this client id with this secret."
                                            + " The secret may be mistyped or expired: make a new"
                                            + " one there and type it here."));
            default ->
                    List.of(
                            token,
                            Check.warning(
                                    Name.CLIENT,
                                    "The provider's answer to a made-up code was unusual, so it is"
                                            + " not certain that it takes the client secret. Try a"
                                            + " sign-in."));
        };
    }

    private Check secret(@Nullable Instant expires) {
        Instant now = clock.instant();
        if (expires != null && expires.isBefore(now.plus(SECRET_SOON))) {
            long days = Math.max(0, Duration.between(now, expires).toDays());
            return Check.warning(
                    Name.CLIENT,
                    "The provider takes client id and secret, but the secret expires in "
                            + days
                            + " days. Make a new one there and type it here before.");
        }
        return Check.ok(Name.CLIENT, "The provider takes client id and secret.");
    }

    private Check clock(@Nullable Instant theirs) {
        if (theirs == null) {
            return Check.skipped(Name.CLOCK, "The provider does not tell its time.");
        }
        Duration off = Duration.between(theirs, clock.instant()).abs();
        if (off.compareTo(CLOCK_FINE) <= 0) {
            return Check.ok(Name.CLOCK, "The clocks of both servers agree.");
        }
        String sentence =
                "The clocks of the provider and of this server differ by "
                        + off.toSeconds()
                        + " seconds. Let both follow a time server; above 60 seconds nobody can"
                        + " sign in.";
        return off.compareTo(CLOCK_WRONG) > 0
                ? Check.failed(Name.CLOCK, sentence)
                : Check.warning(Name.CLOCK, sentence);
    }

    /**
     * The outcome.
     *
     * @param ok whether nothing has failed; there may be warnings
     * @param checks one per {@link Name}, in its order
     */
    public record Result(boolean ok, List<Check> checks) {

        static Result of(List<Check> checks) {
            boolean ok = checks.stream().noneMatch(check -> check.state() == Check.State.FAILED);
            return new Result(ok, List.copyOf(checks));
        }

        /** What could not be tried because something before failed is skipped. */
        static Result stopped(Check... done) {
            List<Check> checks = new ArrayList<>();
            for (Name name : Name.values()) {
                checks.add(
                        List.of(done).stream()
                                .filter(check -> check.name() == name)
                                .findFirst()
                                .orElse(
                                        Check.skipped(
                                                name, "What failed has to be put right first.")));
            }
            return of(checks);
        }
    }
}
