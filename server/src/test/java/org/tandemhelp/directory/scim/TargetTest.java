package org.tandemhelp.directory.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final String ID = "0b9f1c9e-6b5a-4c1c-9d5e-1f2a3b4c5d6e";

    @ParameterizedTest
    @CsvSource({
        "GET, /Users, COLLECTION",
        "POST, /Groups, COLLECTION",
        "PATCH, /Groups/" + ID + ", RESOURCE",
        "POST, /Users/.search, SEARCH",
        "POST, /Bulk, BULK",
        "GET, /Schemas, DESCRIPTION",
        "GET, /Schemas/x, DESCRIPTION"
    })
    void theAddressesOfTheStandard(String method, String path, Target.Kind kind) {
        assertThat(Target.of(method, path).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "Users",
                "/Users/",
                "//Users",
                "/Users/" + ID + "/",
                "/Users/1-1-1-1-1",
                "/Users/0B9F1C9E-6B5A-4C1C-9D5E-1F2A3B4C5D6E",
                "/Users/../Groups",
                "/Bulk/",
                "/Schemas/",
                "/Me"
            })
    void nothingElse(String path) {
        assertThatThrownBy(() -> Target.of("GET", path))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.getStatus()).isEqualTo(404));
    }
}
