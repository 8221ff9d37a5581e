package org.tandemhelp.directory.scim.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where provisioning clients reach this server: under {@code tandem.public-url}, where that is set,
 * otherwise where the request came to.
 */
@Component
class ProvisioningAddress {

    private final String publicUrl;

    ProvisioningAddress(@Value("${tandem.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** The base address, without a slash at its end. */
    String of(HttpServletRequest request) {
        String origin =
                publicUrl.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                        : publicUrl;
        return origin + "/scim/v2";
    }
}
