package org.tandemhelp.host;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.tandemhelp.host.start.HostSettings;

/** The settings of this module. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostSettings.class)
class HostConfiguration {}
