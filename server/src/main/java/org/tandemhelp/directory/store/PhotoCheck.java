package org.tandemhelp.directory.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tandemhelp.directory.Photo;
import org.tandemhelp.kernel.Limit;
import org.tandemhelp.kernel.ProblemException;

/**
 * Takes an upload for a photo only where its own bytes prove that it is one. The size in pixels is
 * read from the header before anything is decoded: a few bytes can claim billions of pixels.
 */
final class PhotoCheck {

    static final int MOST_BYTES = Limit.PHOTO_BYTES.count();
    static final int MOST_PIXELS = 2_048;

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");

    private PhotoCheck() {}

    /** Throws {@code invalid-request} for anything but a whole PNG or JPEG within the limits. */
    static Photo check(byte[] image) {
        if (image.length > MOST_BYTES) {
            throw refused("The photo is larger than 512 KiB.");
        }
        String format = format(image);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw refused("The photo is wider or higher than 2,048 pixels.");
            }
            reader.read(0);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("The photo is damaged.");
        } finally {
            reader.dispose();
        }
        return new Photo(sha256(image), "image/" + format, image);
    }

    private static String format(byte[] image) {
        if (startsWith(image, PNG)) {
            return "png";
        }
        if (startsWith(image, JPEG)) {
            return "jpeg";
        }
        throw refused("The photo is neither PNG nor JPEG.");
    }

    private static boolean startsWith(byte[] image, byte[] magic) {
        return image.length >= magic.length
                && Arrays.equals(image, 0, magic.length, magic, 0, magic.length);
    }

    private static String sha256(byte[] image) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static ProblemException refused(String sentence) {
        return ProblemException.invalid(Map.of("photo", sentence));
    }
}
