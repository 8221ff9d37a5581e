package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.Person;
import org.tandemhelp.directory.PersonDetails;
import org.tandemhelp.directory.Source;
import org.tandemhelp.directory.scim.store.PersonQuery;
import org.tandemhelp.directory.scim.store.Slice;
import org.tandemhelp.kernel.PersonId;
import org.tandemhelp.kernel.ProblemException;

/** What the library does with users: the directory's people. */
final class UserHandler extends ResourceHandler<User> {

    private final People people;
    private final PersonQuery query;
    private final Interceptor interceptor;

    UserHandler(People people, PersonQuery query, Interceptor interceptor) {
        this.people = people;
        this.query = query;
        this.interceptor = interceptor;
    }

    @Override
    public Interceptor getInterceptor(EndpointType endpoint) {
        return interceptor;
    }

    @Override
    public User createResource(User user, Context context) {
        PersonDetails details = UserMapping.details(user);
        Person person =
                unique(
                        details,
                        null,
                        () -> people.add(Caller.tenant(), details, Source.SCIM, Caller.actor()));
        return UserMapping.user(switched(person, user));
    }

    @Override
    public @Nullable User getResource(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        return people.find(id(id)).map(UserMapping::user).orElse(null);
    }

    @Override
    public @Nullable User getResourceForUpdate(
            String id,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context,
            EndpointType endpoint) {
        return query.lock(id(id)).map(UserMapping::stored).orElse(null);
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        Slice slice =
                new Slice(
                        filter,
                        sortBy == null ? null : sortBy.getScimNodeName(),
                        sortOrder == SortOrder.DESCENDING,
                        startIndex - 1,
                        count);
        List<Person> page = count == 0 ? List.of() : query.list(Caller.tenant(), slice);
        return PartialListResponse.<User>builder()
                .resources(page.stream().map(UserMapping::user).toList())
                .totalResults(query.count(Caller.tenant(), filter))
                .build();
    }

    @Override
    public @Nullable User updateResource(User user, Context context) {
        PersonId id = id(user.getId().orElseThrow());
        Person before = query.lock(id).orElse(null);
        if (before == null) {
            return null;
        }
        PersonDetails wanted = UserMapping.details(user);
        // Who replaces a user and leaves the link out has not taken it away.
        boolean replaced = context.getUriInfos().getHttpMethod() == HttpMethod.PUT;
        PersonDetails details =
                replaced && wanted.externalId() == null
                        ? UserMapping.with(wanted, before.externalId())
                        : wanted;
        Person after =
                unique(
                        details,
                        id,
                        () -> people.change(id, details, People.ANY_VERSION, Caller.actor()));
        return UserMapping.user(switched(after, user));
    }

    @Override
    public void deleteResource(String id, Context context) {
        people.remove(id(id), Caller.actor());
    }

    /** The person after {@code active} was looked at; without it they stay as they are. */
    private Person switched(Person person, User user) {
        boolean active = user.isActive().orElse(person.active());
        if (active == person.active()) {
            return person;
        }
        if (active) {
            people.activate(person.id(), Caller.actor());
        } else {
            people.deactivate(person.id(), Caller.actor());
        }
        return people.find(person.id()).orElseThrow();
    }

    private Person unique(PersonDetails details, @Nullable PersonId self, Supplier<Person> change) {
        try {
            return change.get();
        } catch (ProblemException e) {
            throw new NotUnique(e, () -> query.taken(Caller.tenant(), details, self));
        }
    }

    /** Bulk requests name resources without the check of an address. */
    static PersonId id(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return new PersonId(new UUID(0, 0));
        }
    }
}
