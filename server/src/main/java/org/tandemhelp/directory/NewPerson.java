package org.tandemhelp.directory;

/**
 * What is known of a person when they are added. Lengths: names 1 to 64 characters, job title up to
 * 128, mail up to 254.
 */
public record NewPerson(String givenName, String familyName, String mail, String jobTitle) {}
