package org.tandemhelp.directory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.kernel.ProblemException;
import org.tandemhelp.testing.Images;

class PhotoCheckTest {

    @Test
    void pngAndJpegPassAsTheyAre() {
        byte[] png = Images.of("png", 96, 96);
        Photo photo = PhotoCheck.check(png);
        assertThat(photo.contentType()).isEqualTo("image/png");
        assertThat(photo.bytes()).isSameAs(png);
        assertThat(photo.id()).matches("[0-9a-f]{64}");
        assertThat(PhotoCheck.check(Images.of("jpeg", 2048, 1)).contentType())
                .isEqualTo("image/jpeg");
    }

    static Stream<Arguments> noPhotos() {
        byte[] png = Images.of("png", 300, 300);
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("one byte", new byte[] {(byte) 0x89}),
                Arguments.of("a web page", html),
                Arguments.of("another format", Images.of("gif", 8, 8)),
                Arguments.of("only the beginning", Arrays.copyOf(png, 40)),
                Arguments.of("the end is missing", Arrays.copyOf(png, png.length / 2)),
                Arguments.of("a magic number alone", Arrays.copyOf(png, 8)),
                Arguments.of("too wide", Images.of("png", 2049, 1)),
                Arguments.of("too high", Images.of("jpeg", 1, 2049)),
                Arguments.of("claims four billion pixels", claiming(png, 65_535, 65_535)),
                Arguments.of("no pixels", claiming(png, 0, 0)),
                Arguments.of("too many bytes", Arrays.copyOf(png, 512 * 1024 + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPhotos")
    void anythingElseIsRefused(String what, byte[] bytes) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> PhotoCheck.check(bytes));
        assertThat(problem.errors()).as(what).containsOnlyKeys("photo");
    }

    /**
     * The same PNG with other numbers in its header chunk, and that chunk's checksum made right.
     */
    private static byte[] claiming(byte[] png, int width, int height) {
        byte[] forged = png.clone();
        ByteBuffer.wrap(forged).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(forged, 12, 17);
        ByteBuffer.wrap(forged).putInt(29, (int) checksum.getValue());
        return forged;
    }
}
