package org.tandemhelp.identity.secret;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The box with the keys of the setting {@code tandem.secrets.key-file}. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    SecretBox secretBox(
            @Value("${tandem.secrets.key-file:${tandem.data:data}/secrets.key}") Path file) {
        return new SecretBox(SecretKeyFile.keys(file.toAbsolutePath().normalize()));
    }
}
