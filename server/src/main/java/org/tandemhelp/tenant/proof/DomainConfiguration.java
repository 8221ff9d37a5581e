package org.tandemhelp.tenant.proof;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The settings of proved domains, and the clock by which they are looked up again. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DomainSettings.class)
@EnableScheduling
class DomainConfiguration {}
