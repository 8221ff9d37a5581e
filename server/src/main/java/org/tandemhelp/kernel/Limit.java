package org.tandemhelp.kernel;

import java.time.Duration;

/** Every limit of the server in one place (security-rules.md). A changed number changes a test. */
public enum Limit {
    /** Bytes in one WebSocket frame. */
    FRAME_BYTES(64 * 1024, Duration.ZERO),
    /** Frames of one socket. */
    FRAMES_PER_SOCKET(50, Duration.ofSeconds(1)),
    /** Open sockets of one person. */
    SOCKETS_PER_PERSON(5, Duration.ZERO),
    /** Code look-ups of one person that did not lead to a confirmed pairing. */
    CODE_LOOKUPS_PER_PERSON(5, Duration.ofMinutes(10)),
    /** Wrong confirmations of one code. */
    CONFIRMATIONS_PER_CODE(3, Duration.ZERO),
    /** How long a connection ticket opens a socket. */
    SOCKET_TICKET(1, Duration.ofSeconds(30)),
    /** Failed sign-ins of one account. */
    SIGN_INS_PER_ACCOUNT(10, Duration.ofMinutes(10)),
    /** Failed sign-ins from one address. */
    SIGN_INS_PER_ADDRESS(50, Duration.ofMinutes(10)),
    /** Wrong second factors after one right password; then the password is asked again. */
    SECOND_FACTORS_PER_SIGN_IN(5, Duration.ofMinutes(5)),
    /** Wrong second factors of one person over all sign-ins. */
    SECOND_FACTORS_PER_PERSON(10, Duration.ofHours(1)),
    /** Invitation tokens from one address that are not valid. */
    INVITATIONS_PER_ADDRESS(20, Duration.ofMinutes(10)),
    /** Steps of sign-ins by identity providers from one address. */
    PROVIDER_STEPS_PER_ADDRESS(600, Duration.ofMinutes(10)),
    /** Codes of one helper. */
    CODES_PER_HELPER(60, Duration.ofMinutes(10)),
    /** Domains of one tenant, proved or not. */
    DOMAINS_PER_TENANT(50, Duration.ZERO),
    /** Look-ups of domains that the administrators of one tenant start. */
    DOMAIN_LOOKUPS_PER_TENANT(20, Duration.ofMinutes(10)),
    /** Bytes of one JSON request body. */
    REQUEST_BYTES(64 * 1024, Duration.ZERO),
    /** Bytes of one provisioning request. */
    PROVISIONING_BYTES(1024 * 1024, Duration.ZERO),
    /** Operations in one provisioning request (RFC 7644 section 3.7). */
    PROVISIONING_OPERATIONS(1000, Duration.ZERO),
    /** Wrong provisioning tokens from one address. */
    PROVISIONING_TOKENS_PER_ADDRESS(20, Duration.ofMinutes(10)),
    /** Bytes of a photo. */
    PHOTO_BYTES(512 * 1024, Duration.ZERO),
    /** Bytes of a file of people to import. */
    IMPORT_BYTES(10 * 1024 * 1024, Duration.ZERO),
    /** People in a file to import. */
    IMPORT_ROWS(50_000, Duration.ZERO);

    private final int count;
    private final Duration per;

    Limit(int count, Duration per) {
        this.count = count;
        this.per = per;
    }

    /** How many. */
    public int count() {
        return count;
    }

    /** In which time; zero where time does not matter. */
    public Duration per() {
        return per;
    }
}
