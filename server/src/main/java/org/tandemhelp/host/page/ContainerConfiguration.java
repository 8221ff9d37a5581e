package org.tandemhelp.host.page;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts {@link ContainerErrors} innermost, so that it speaks before the container's own valve. */
@Configuration(proxyBeanMethods = false)
class ContainerConfiguration {

    @Bean
    @Order
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerErrors(
            SecurityHeaders headers) {
        return factory ->
                factory.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new ContainerErrors(headers)));
    }
}
