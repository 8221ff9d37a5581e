package org.tandemhelp.identity.oidc.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.identity.SignedInPerson;
import org.tandemhelp.identity.oidc.ExternalIdentities;
import org.tandemhelp.identity.oidc.ExternalIdentityLinked;
import org.tandemhelp.identity.oidc.IdentityProvider;
import org.tandemhelp.identity.oidc.LinkByInvitation;
import org.tandemhelp.identity.oidc.Reason;
import org.tandemhelp.identity.oidc.Refusal;
import org.tandemhelp.kernel.Actor;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.kernel.TenantScope;

/**
 * Finds who somebody is here. Issuer and subject decide; a link is made by a provisioned id or an
 * invitation, never by a mail address: whoever runs a provider could claim anybody's.
 */
@Service
public class ExternalPeople {

    /** Who adds and changes people at a sign-in. */
    static final Actor ACTOR = new Actor.Server("identity-provider");

    private final People people;
    private final ExternalIdentities identities;
    private final Optional<LinkByInvitation> invitations;
    private final ProfileRefresh refresh;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ExternalPeople(
            People people,
            ExternalIdentities identities,
            Optional<LinkByInvitation> invitations,
            ProfileRefresh refresh,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.identities = identities;
        this.invitations = invitations;
        this.refresh = refresh;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The person whom the provider's checked answer is about, with a fresh profile.
     *
     * @param claims of the ID token and the userinfo endpoint
     * @throws Refusal where nobody here is meant, or may not sign in
     */
    public SignedInPerson identify(
            IdentityProvider provider,
            String subject,
            Map<String, Object> claims,
            HttpServletRequest request) {
        Profile profile = Profile.of(claims, provider.settings().claims());
        return TenantScope.call(
                provider.tenant(),
                () -> {
                    Person person = found(provider, subject, claims, profile, request);
                    if (!person.active()) {
                        throw Refusal.of(Reason.INACTIVE, person.id());
                    }
                    refresh.apply(provider, person, profile);
                    return new SignedInPerson(person.tenant(), person.id());
                });
    }

    /** Two first sign-ins of one person at once: who comes second finds what the first made. */
    private Person found(
            IdentityProvider provider,
            String subject,
            Map<String, Object> claims,
            Profile profile,
            HttpServletRequest request) {
        TenantScope.Work<Person> search =
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status ->
                                        search(provider, subject, claims, profile, request)));
        try {
            return search.run();
        } catch (ConcurrencyFailureException | ProblemException taken) {
            return search.run();
        }
    }

    private Person search(
            IdentityProvider provider,
            String subject,
            Map<String, Object> claims,
            Profile profile,
            HttpServletRequest request) {
        Optional<Person> known = identities.find(provider, subject).flatMap(people::find);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Person> provisioned =
                provisioned(provider, claims).filter(person -> isFree(provider, person));
        if (provisioned.isPresent()) {
            return linked(
                    provider, subject, provisioned.get(), ExternalIdentityLinked.Reason.CLAIM);
        }
        Optional<Person> invited =
                invitations
                        .flatMap(seam -> seam.invited(request, provider.tenant()))
                        .flatMap(people::find)
                        .filter(person -> isFree(provider, person));
        if (invited.isPresent()) {
            return linked(
                    provider, subject, invited.get(), ExternalIdentityLinked.Reason.INVITATION);
        }
        Person created = created(provider, profile);
        return linked(provider, subject, created, ExternalIdentityLinked.Reason.CREATED);
    }

    private Optional<Person> provisioned(IdentityProvider provider, Map<String, Object> claims) {
        String claim = provider.settings().linkClaim();
        String value = claim == null ? "" : Profile.linkValue(claims, claim);
        return value.isEmpty()
                ? Optional.empty()
                : people.findByExternalId(value).filter(person -> person.source() == Source.SCIM);
    }

    private boolean isFree(IdentityProvider provider, Person person) {
        return !identities.isLinked(provider, person.id());
    }

    private Person created(IdentityProvider provider, Profile profile) {
        if (!profile.mail().isEmpty() && people.findByMail(profile.mail()).isPresent()) {
            throw Refusal.of(Reason.NOT_LINKED);
        }
        if (!provider.settings().createPeople()) {
            throw Refusal.of(Reason.UNKNOWN);
        }
        if (profile.mail().isEmpty()) {
            throw Refusal.of(Reason.MAIL);
        }
        String name = profile.givenName();
        String mailName = profile.mail().substring(0, profile.mail().indexOf('@'));
        return people.add(
                provider.tenant(),
                new PersonDetails(
                        "",
                        name.isEmpty() ? mailName : name,
                        profile.familyName(),
                        "",
                        profile.mail(),
                        profile.jobTitle(),
                        profile.company(),
                        null),
                Source.OIDC,
                ACTOR);
    }

    private Person linked(
            IdentityProvider provider,
            String subject,
            Person person,
            ExternalIdentityLinked.Reason reason) {
        if (!identities.link(provider, subject, person.id())) {
            throw new ConcurrencyFailureException("somebody else has linked meanwhile");
        }
        events.publishEvent(
                new ExternalIdentityLinked(provider.tenant(), person.id(), provider.id(), reason));
        return person;
    }
}
