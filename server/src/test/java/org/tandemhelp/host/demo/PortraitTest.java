package org.tandemhelp.host.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The drawn faces. */
class PortraitTest {

    private static List<Portrait> portraits() {
        return DemoCast.PEOPLE.stream()
                .map(DemoPerson::portrait)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    @DisplayName("are small PNG pictures with a face in the middle")
    void pictures() throws Exception {
        for (Portrait portrait : portraits()) {
            byte[] png = portrait.png();
            assertThat(png.length).isLessThan(64 * 1024);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(image.getWidth()).isEqualTo(256);
            assertThat(image.getHeight()).isEqualTo(256);
            assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(portrait.background());
            assertThat(image.getRGB(128, 122) & 0xffffff).isEqualTo(portrait.skin());
        }
    }

    @Test
    @DisplayName("are the same every time and different from each other")
    void deterministic() {
        Set<String> seen = new HashSet<>();
        for (Portrait portrait : portraits()) {
            String picture = java.util.HexFormat.of().formatHex(portrait.png());
            assertThat(java.util.HexFormat.of().formatHex(portrait.png())).isEqualTo(picture);
            assertThat(seen.add(picture)).isTrue();
        }
        assertThat(seen).hasSize(DemoCast.PEOPLE.size() - 1);
    }
}
