package org.tandemhelp.identity.oidc;

import java.util.Locale;
import org.tandemhelp.kernel.ProblemType;

/** Why a sign-in by a provider failed: the word in the audit log, and what the person is told. */
public enum Reason {
    /** No sign-in of this browser at this provider is under way with this state. */
    STATE(ProblemType.SIGN_IN_EXPIRED),
    /** No answer, or too late, or a failure of the provider's own. */
    UNREACHABLE(ProblemType.PROVIDER_UNREACHABLE),
    /** The address is one that this server does not go to. */
    ADDRESS(ProblemType.PROVIDER_REFUSED),
    /** The provider sends the server elsewhere. */
    REDIRECT(ProblemType.PROVIDER_REFUSED),
    /** More than the server reads. */
    TOO_LARGE(ProblemType.PROVIDER_REFUSED),
    /** Not what the protocol says. */
    UNREADABLE(ProblemType.PROVIDER_REFUSED),
    /** The discovery document is another issuer's, or says too little. */
    METADATA(ProblemType.PROVIDER_REFUSED),
    /** The answer came from another issuer (RFC 9207). */
    ISSUER(ProblemType.PROVIDER_REFUSED),
    /** The provider, or the person there, said no. */
    DENIED(ProblemType.PROVIDER_DENIED),
    /** The provider does not take the code. */
    CODE(ProblemType.PROVIDER_REFUSED),
    /** The provider does not take our client id and secret. */
    CLIENT(ProblemType.PROVIDER_REFUSED),
    /** The signature of the ID token is not one of the provider's. */
    SIGNATURE(ProblemType.PROVIDER_REFUSED),
    /** Issuer, audience, time or subject of the ID token is not right. */
    CLAIMS(ProblemType.PROVIDER_REFUSED),
    /** The ID token answers another request. */
    NONCE(ProblemType.PROVIDER_REFUSED),
    /** The userinfo endpoint fails or speaks of somebody else. */
    USER_INFO(ProblemType.PROVIDER_REFUSED),
    /** The person did not prove themselves in the way that the organisation requires. */
    ACR(ProblemType.SIGN_IN_TOO_WEAK),
    /** The person proved themselves too long ago. */
    AUTH_TIME(ProblemType.SIGN_IN_TOO_OLD),
    /** Nobody here is meant, and nobody is to be made. */
    UNKNOWN(ProblemType.PERSON_UNKNOWN),
    /** Somebody would be made, but the provider does not vouch for a mail address. */
    MAIL(ProblemType.PERSON_UNKNOWN),
    /** The mail address is known here, and that alone proves nothing. */
    NOT_LINKED(ProblemType.ACCOUNT_NOT_LINKED),
    /** The person is switched off. */
    INACTIVE(ProblemType.ACCOUNT_INACTIVE);

    private final ProblemType problem;

    Reason(ProblemType problem) {
        this.problem = problem;
    }

    /** What the person is told. */
    public ProblemType problem() {
        return problem;
    }

    /** The word in the audit log. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
