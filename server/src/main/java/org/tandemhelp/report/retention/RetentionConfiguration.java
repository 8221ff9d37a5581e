package org.tandemhelp.report.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the clean-up run by the clock. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RetentionConfiguration {}
