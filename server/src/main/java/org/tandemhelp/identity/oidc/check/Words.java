package org.tandemhelp.identity.oidc.check;

import org.tandemhelp.identity.oidc.Reason;

/** What went wrong on the way to a provider, for somebody who has to put it right. */
final class Words {

    private Words() {}

    static String discovery(Reason reason) {
        return switch (reason) {
            case UNREACHABLE ->
                    "The provider does not answer. Check the issuer, and that this server may reach"
                            + " it through your firewall.";
            case ADDRESS ->
                    "This server does not go to this address: it is not https, or it stands for"
                            + " this computer or a cloud's metadata service.";
            case REDIRECT ->
                    "The provider sends this server to another address. Type the issuer that its"
                            + " own documentation names.";
            case TOO_LARGE -> "The answer is far too large for a discovery document.";
            case UNREADABLE ->
                    "There is an answer, but it is no discovery document. The issuer may be the"
                            + " address of a web page.";
            default ->
                    "There is no discovery document at the issuer's"
                            + " /.well-known/openid-configuration. Check the issuer, letter by"
                            + " letter.";
        };
    }

    static String token(Reason reason) {
        return switch (reason) {
            case UNREACHABLE ->
                    "The provider's token endpoint does not answer this server. Check the firewall"
                            + " between them.";
            case ADDRESS ->
                    "This server does not go to the address of the provider's token endpoint.";
            case REDIRECT -> "The provider's token endpoint sends this server elsewhere.";
            default -> "The provider's token endpoint cannot be used.";
        };
    }
}
