package org.tandemhelp.identity.oidc.client;

import org.springframework.stereotype.Component;
import org.tandemhelp.identity.PublicAddress;
import org.tandemhelp.identity.oidc.ProviderId;

/** What an administrator tells the provider about this server. */
@Component
public class ProviderAddresses {

    private final String origin;

    ProviderAddresses(PublicAddress address) {
        this.origin = address.origin().toString();
    }

    /** Where the provider sends people back. */
    public String redirect(ProviderId id) {
        return origin + "/sign-in/callback/" + id;
    }

    /** Where the provider sends logout tokens. */
    public String backChannelLogout(ProviderId id) {
        return origin + "/sign-in/back-channel-logout/" + id;
    }

    /** Where the provider sends people who have signed out. */
    public String postLogoutRedirect() {
        return origin + "/sign-in";
    }
}
