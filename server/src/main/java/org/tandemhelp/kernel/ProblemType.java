package org.tandemhelp.kernel;

import java.net.URI;
import java.util.Locale;

/**
 * Everything that can be refused: one constant is the problem type URI (RFC 9457), the HTTP status,
 * the WebSocket close code (RFC 6455 section 7.4.2, 0 where the socket stays open) and the key of
 * the sentence on the screen ({@code problem.<name>}).
 */
public enum ProblemType {
    NOT_SIGNED_IN(401, 4401, "Sign in first."),
    FORBIDDEN(403, 0, "Your roles do not allow this."),
    ORIGIN_REFUSED(403, 0, "This page may not open a connection to this server."),
    TICKET_INVALID(403, 0, "This connection ticket is not valid any more. Load the page again."),
    INVALID_REQUEST(400, 0, "Something in the request is not valid."),
    INVALID_FRAME(
            400, 4400, "This client sent a message the server does not know. Load the page again."),
    NOT_FOUND(404, 0, "There is no such thing here."),
    METHOD_NOT_ALLOWED(405, 0, "This address does not take this kind of request."),
    REQUEST_TOO_LARGE(413, 0, "This is more than the server takes at once. Send less."),
    MEDIA_TYPE_UNSUPPORTED(415, 0, "The server does not read this format. Send JSON."),
    PAGE_OUTDATED(403, 0, "This page is out of date. Load it again, then repeat what you did."),
    TOO_MANY_REQUESTS(429, 0, "Too many attempts. Wait a little and try again."),
    TOO_MANY_SOCKETS(429, 4429, "Too many windows are open. Close one and load this page again."),
    REMOTE_HELP_DISABLED(
            403, 0, "Remote Help is switched off for your organisation. Ask an administrator."),
    NO_RIGHT_TO_HELP(403, 0, "No role gives you the permission to help. Ask an administrator."),
    CODE_UNKNOWN(404, 0, "This code is not known. Check it with your help desk."),
    CODE_EXPIRED(410, 0, "This code has expired. Ask your help desk for a new one."),
    CODE_USED(409, 0, "This code has been used already. Ask your help desk for a new one."),
    OWN_CODE(409, 0, "This is your own code. The person you help has to enter it."),
    SESSION_ENDED(410, 0, "This help session has ended."),
    SESSION_CONFLICT(409, 0, "This is not possible at this point of the help session."),
    SIGN_IN_FAILED(401, 0, "Mail address or password is not right."),
    SIGN_IN_LINK_INVALID(401, 0, "This sign-in link is not valid. Ask for a new one."),
    SETUP_LINK_INVALID(
            410,
            0,
            "This set-up link has been used or is not valid. Start the server again for a new one."),
    PASSWORD_TOO_WEAK(400, 0, "This password is too short or too common. Choose a longer one."),
    OWN_ACCOUNT(
            409, 0, "Nobody switches off or deletes their own account. Ask another administrator."),
    LAST_ADMINISTRATOR(
            409, 0, "This is the last administrator. Give somebody else that role first."),
    GROUP_CYCLE(409, 0, "A group cannot be inside itself."),
    DOMAIN_TAKEN(409, 0, "Another organisation has proved that this domain is its own."),
    SECOND_FACTOR_WRONG(401, 0, "This code is not right. Type the code that your app shows now."),
    SIGN_IN_EXPIRED(401, 0, "This sign-in took too long or was used already. Sign in again."),
    FRESH_SIGN_IN_NEEDED(403, 0, "Sign out and in again, then repeat this within ten minutes."),
    INVITATION_INVALID(
            410,
            0,
            "This invitation has been used or has expired. Ask an administrator for a new one."),
    PERSON_INACTIVE(409, 0, "This account is switched off. Switch it on first."),
    LAST_WAY_TO_SIGN_IN(
            409,
            0,
            "This is the only way you can sign in. Add another one first, or ask an administrator."),
    PROVIDER_UNREACHABLE(
            502,
            0,
            "Your organisation's sign-in service does not answer. Try again in a few minutes."),
    PROVIDER_REFUSED(
            401,
            0,
            "The answer of your organisation's sign-in service is not valid. Try again; if it stays, tell your administrator."),
    PROVIDER_DENIED(
            403,
            0,
            "Your organisation's sign-in service did not let you in, or you cancelled. Try again; if it stays, tell your administrator."),
    SIGN_IN_TOO_WEAK(
            403,
            0,
            "Your organisation requires a stronger sign-in than the one you used. Sign in again with your second factor."),
    SIGN_IN_TOO_OLD(
            403,
            0,
            "Your organisation requires a fresh sign-in. Sign out at its sign-in service, then sign in again."),
    PERSON_UNKNOWN(
            403,
            0,
            "You are signed in at your organisation, but nobody has added you here. Ask your administrator."),
    ACCOUNT_NOT_LINKED(
            403,
            0,
            "There is an account with your mail address that is not linked to this sign-in. Ask your administrator for an invitation."),
    ACCOUNT_INACTIVE(403, 0, "Your account is switched off. Ask your administrator."),
    VERSION_CONFLICT(
            409, 0, "Somebody else changed this meanwhile. Look at both values and save again."),
    INTERNAL(
            500,
            4500,
            "The server could not do this. Try again; if it stays, tell your administrator.");

    private static final String BASE = "https://tandemhelp.org/problems/";

    private final int status;
    private final int closeCode;
    private final String sentence;

    ProblemType(int status, int closeCode, String sentence) {
        this.status = status;
        this.closeCode = closeCode;
        this.sentence = sentence;
    }

    /** The last part of the type URI, for example {@code code-expired}; also the message key. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type URI of RFC 9457. */
    public URI uri() {
        return URI.create(BASE + wireName());
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }

    /** WebSocket close code, or 0 where the socket stays open and only the request is refused. */
    public int closeCode() {
        return closeCode;
    }

    /** What happened and what to do, in English. */
    public String sentence() {
        return sentence;
    }
}
