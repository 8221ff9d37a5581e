package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionsTest {

    @Test
    void onlyTheStandardsMembersStay() {
        assertThat(
                        Descriptions.tidied(
                                """
                                {"patch": {"supported": true, "own": 1}, "bulk": {"supported": true, "maxOperations": 2, "own": 1},
                                 "filter": {"supported": true}, "schemas": ["urn:a", "urn:gold:x"], "urn:gold:x": {}}
                                """))
                .isEqualTo(
                        "{\"patch\":{\"supported\":true},\"bulk\":{\"supported\":true,\"maxOperations\":2},"
                                + "\"filter\":{\"supported\":true},\"schemas\":[\"urn:a\"]}");
    }

    @Test
    void aListCountsWhatIsLeft() {
        assertThat(
                        Descriptions.tidied(
                                """
                                {"totalResults": 2, "itemsPerPage": 2,
                                 "Resources": [{"id": "urn:gold:x"}, {"id": "urn:a", "urn:gold:x": {}, "schemaExtensions": [{"schema": "urn:gold:x"}]}]}
                                """))
                .isEqualTo(
                        "{\"totalResults\":1,\"itemsPerPage\":1,\"Resources\":[{\"id\":\"urn:a\",\"schemaExtensions\":[]}]}");
    }
}
