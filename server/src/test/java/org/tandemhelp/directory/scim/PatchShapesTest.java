package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemhelp.testing.ServerTest;

@ServerTest
class PatchShapesTest {

    private static final String ID = "0b9f1c9e-6b5a-4c1c-9d5e-1f2a3b4c5d6e";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired Endpoint endpoint;
    private ResourceType user;
    private ResourceType group;

    @BeforeEach
    void types() {
        user = endpoint.get().getResourceTypeByName("User").orElseThrow();
        group = endpoint.get().getResourceTypeByName("Group").orElseThrow();
    }

    @Test
    void whatIsInShapeStays() throws Exception {
        String operations =
                """
                [{"op":"add","path":"title","value":"x"},{"op":"replace","value":{"title":"x","name":{"givenName":"y"}}},17]
                """
                        .strip();
        assertThat(straight(user, operations)).isEqualTo(operations);
    }

    @Test
    void aMapOfPathsIsTakenApart() throws Exception {
        assertThat(
                        straight(
                                user,
                                """
                                [{"op":"Replace","value":{"name.givenName":"a","title":"b",
                                  "emails[type eq \\"work\\"].value":"c",
                                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"d"},
                                  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization":"e"}}]
                                """))
                .isEqualTo(
                        "[{\"op\":\"Replace\",\"value\":{\"title\":\"b\",\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\":{\"department\":\"d\"}}},"
                                + "{\"op\":\"Replace\",\"path\":\"name.givenName\",\"value\":\"a\"},"
                                + "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"c\"},"
                                + "{\"op\":\"Replace\",\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization\",\"value\":\"e\"}]");
    }

    @Test
    void membersToRemoveBecomePaths() throws Exception {
        assertThat(
                        straight(
                                group,
                                "[{\"op\":\"Remove\",\"path\":\"Members\",\"value\":[{\"value\":\"%s\",\"$ref\":null}]}]"
                                        .formatted(ID)))
                .isEqualTo(
                        "[{\"op\":\"remove\",\"path\":\"members[value eq \\\"%s\\\"]\"}]"
                                .formatted(ID));
        assertThatThrownBy(() ->
                        straight(
                                group,
                                "[{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"x\\\"] or true\"}]}]"))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void thereIsAMost() {
        String members =
                IntStream.range(0, 1001)
                        .mapToObj(i -> "{\"value\":\"%s\"}".formatted(ID))
                        .collect(Collectors.joining(","));
        assertThatThrownBy(() ->
                        straight(
                                group,
                                "[{\"op\":\"remove\",\"path\":\"members\",\"value\":[%s]}]"
                                        .formatted(members)))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        e -> assertThat(e.getScimType()).isEqualTo("tooMany"));
    }

    private static String straight(ResourceType type, String operations) throws Exception {
        ObjectNode patch = JSON.createObjectNode();
        patch.set("Operations", JSON.readTree(operations));
        PatchShapes.straighten(type, patch);
        return patch.get("Operations").toString();
    }
}
