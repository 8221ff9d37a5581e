package org.tandemhelp.directory;

/**
 * A stored photo.
 *
 * @param id SHA-256 of the bytes, hex
 * @param contentType {@code image/png} or {@code image/jpeg}, as the bytes themselves say
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its id
public record Photo(String id, String contentType, byte[] bytes) {}
