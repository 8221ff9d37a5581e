package org.tandemhelp.directory.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.tandemhelp.directory.Groups;
import org.tandemhelp.directory.People;
import org.tandemhelp.directory.scim.store.GroupQuery;
import org.tandemhelp.directory.scim.store.PersonQuery;
import org.tandemhelp.kernel.Limit;

/**
 * The library's endpoint with our resources in it. Made at the first request: most servers start
 * more often than they are provisioned, and the schemas take time and memory.
 */
@Component
class Endpoint {

    /** The most resources in one answer. */
    static final int PAGE = 200;

    private final People people;
    private final Groups groups;
    private final PersonQuery personQuery;
    private final GroupQuery groupQuery;
    private final PlatformTransactionManager transactions;
    private @Nullable ResourceEndpoint made;

    Endpoint(
            People people,
            Groups groups,
            PersonQuery personQuery,
            GroupQuery groupQuery,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.groups = groups;
        this.personQuery = personQuery;
        this.groupQuery = groupQuery;
        this.transactions = transactions;
    }

    synchronized ResourceEndpoint get() {
        if (made == null) {
            made = made();
        }
        return made;
    }

    private ResourceEndpoint made() {
        ResourceEndpoint endpoint =
                new ResourceEndpoint(
                        abilities(),
                        new UserEndpointDefinition(
                                new UserHandler(
                                        people, personQuery, new InTransaction(transactions))),
                        new GroupEndpointDefinition(
                                new GroupHandler(
                                        groups, groupQuery, new InTransaction(transactions))));
        // Without it the library reads If-Match and does not look at it.
        for (String type : List.of("User", "Group")) {
            endpoint.getResourceTypeByName(type)
                    .orElseThrow()
                    .getFeatures()
                    .setETagFeature(ETagFeature.builder().enabled(true).build());
        }
        return endpoint;
    }

    private static ServiceProvider abilities() {
        return ServiceProvider.builder()
                .patchConfig(
                        PatchConfig.builder()
                                .supported(true)
                                .doNotFailOnNoTarget(true)
                                .activateMsAzureFilterWorkaround(true)
                                .activateMsAzureValueSubAttributeWorkaround(true)
                                .activateMsAzureComplexSimpleValueWorkaround(true)
                                .build())
                .bulkConfig(
                        BulkConfig.builder()
                                .supported(true)
                                .maxOperations(Limit.PROVISIONING_OPERATIONS.count())
                                .maxPayloadSize((long) Limit.PROVISIONING_BYTES.count())
                                .returnResourcesEnabled(false)
                                .build())
                .filterConfig(FilterConfig.builder().supported(true).maxResults(PAGE).build())
                .changePasswordConfig(ChangePasswordConfig.builder().supported(false).build())
                .sortConfig(SortConfig.builder().supported(true).build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(
                        List.of(
                                AuthenticationScheme.builder()
                                        .type("oauthbearertoken")
                                        .name("Provisioning token")
                                        .description(
                                                "A token of the admin center in the header Authorization: Bearer.")
                                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                                        .primary(true)
                                        .build()))
                .caseInsensitiveValidation(true)
                .lenientContentTypeChecking(true)
                .build();
    }
}
