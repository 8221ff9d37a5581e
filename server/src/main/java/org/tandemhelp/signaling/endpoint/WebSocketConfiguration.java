package org.tandemhelp.signaling.endpoint;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.tandemhelp.signaling.wire.SignalingSettings;

/** Puts the socket at its path. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(SignalingSettings.class)
class WebSocketConfiguration implements WebSocketConfigurer {

    private final ConsoleEndpoint endpoint;
    private final HandshakeGate gate;

    WebSocketConfiguration(ConsoleEndpoint endpoint, HandshakeGate gate) {
        this.endpoint = endpoint;
        this.gate = gate;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        DefaultHandshakeHandler handshake = new DefaultHandshakeHandler();
        handshake.setSupportedProtocols(HandshakeGate.PROTOCOL);
        // The gate compares origins itself, exactly; Spring's own check would allow same-origin
        // requests by their Host header, which the caller chooses.
        registry.addHandler(endpoint, "/ws/console")
                .setHandshakeHandler(handshake)
                .setAllowedOriginPatterns("*")
                .addInterceptors(gate);
    }
}
