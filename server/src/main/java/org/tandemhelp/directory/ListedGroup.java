package org.tandemhelp.directory;

/**
 * A group as a list shows it.
 *
 * @param members how many direct members it has, people and groups
 */
public record ListedGroup(Group group, long members) {}
