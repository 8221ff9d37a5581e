package org.tandemhelp.directory.scim.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ProvisioningAddressTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

    @Test
    void theSettingDecidesWhateverTheRequestSays() {
        request.setServerName("evil.example");
        assertThat(new ProvisioningAddress("https://help.example.org/").of(request))
                .isEqualTo("https://help.example.org/scim/v2");
    }

    @Test
    void withoutASettingItIsWhereTheRequestCameTo() {
        request.setServerPort(8080);
        assertThat(new ProvisioningAddress(" ").of(request))
                .isEqualTo("http://localhost:8080/scim/v2");
    }
}
