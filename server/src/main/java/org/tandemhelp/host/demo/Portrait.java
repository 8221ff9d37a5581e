package org.tandemhelp.host.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A face drawn from a few shapes, the same every time. Colours are RGB.
 *
 * @param hair colour of the hair, or of the scarf
 */
record Portrait(int background, int skin, int hair, int clothes, Hair style) {

    private static final int SIZE = 256;

    /** What frames the face. */
    enum Hair {
        SHORT,
        LONG,
        BUN,
        CURLS,
        SCARF
    }

    /** The picture as PNG, 256 by 256 pixels. */
    byte[] png() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(canvas, background, new Rectangle2D.Double(0, 0, SIZE, SIZE));
        fill(canvas, hair, behindTheHead());
        fill(canvas, clothes, new RoundRectangle2D.Double(36, 192, 184, 120, 120, 120));
        fill(canvas, darker(skin), new RoundRectangle2D.Double(106, 150, 44, 66, 40, 40));
        fill(canvas, skin, face());
        fill(canvas, hair, aboveTheFace());
        fill(canvas, 0x2a2320, ellipse(107, 122, 5, 6));
        fill(canvas, 0x2a2320, ellipse(149, 122, 5, 6));
        fill(canvas, darker(skin), ellipse(128, 138, 5, 8));
        fill(canvas, 0xa2483f, smile());
        canvas.dispose();
        return encode(image);
    }

    private static Shape face() {
        return ellipse(128, 120, 50, 60);
    }

    private Shape behindTheHead() {
        return switch (style) {
            case SHORT -> ellipse(128, 104, 55, 56);
            case LONG -> new RoundRectangle2D.Double(66, 48, 124, 172, 110, 110);
            case BUN -> union(ellipse(128, 44, 26, 24), ellipse(128, 106, 57, 60));
            case CURLS -> curls();
            case SCARF -> new RoundRectangle2D.Double(62, 42, 132, 190, 130, 130);
        };
    }

    /** The hairline: what is left of a cap when the face below is taken away. */
    private Shape aboveTheFace() {
        Area cap = new Area(face());
        cap.intersect(
                new Area(
                        switch (style) {
                            case SHORT -> new Rectangle2D.Double(70, 50, 116, 42);
                            case LONG -> ellipse(92, 66, 60, 36);
                            case BUN -> ellipse(128, 62, 64, 30);
                            case CURLS -> ellipse(128, 62, 60, 26);
                            case SCARF -> new Rectangle2D.Double(70, 50, 116, 32);
                        }));
        return cap;
    }

    private static Shape curls() {
        Area all = new Area(ellipse(128, 96, 62, 56));
        for (int step = 0; step < 11; step++) {
            double angle = Math.PI * (0.9 + step * 0.12);
            all.add(
                    new Area(
                            ellipse(
                                    128 + 62 * Math.cos(angle),
                                    104 + 58 * Math.sin(angle),
                                    22,
                                    22)));
        }
        return all;
    }

    private static Shape smile() {
        Area mouth = new Area(ellipse(128, 152, 17, 11));
        mouth.subtract(new Area(ellipse(128, 147, 20, 10)));
        return mouth;
    }

    private static Shape union(Shape first, Shape second) {
        Area both = new Area(first);
        both.add(new Area(second));
        return both;
    }

    private static Shape ellipse(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    private static int darker(int colour) {
        Color base = new Color(colour);
        return new Color(
                        base.getRed() * 88 / 100,
                        base.getGreen() * 84 / 100,
                        base.getBlue() * 82 / 100)
                .getRGB();
    }

    private static void fill(Graphics2D canvas, int colour, Shape shape) {
        canvas.setColor(new Color(colour));
        canvas.fill(shape);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
