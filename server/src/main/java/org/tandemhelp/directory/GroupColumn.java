package org.tandemhelp.directory;

/** By what the list of groups is sorted. */
public enum GroupColumn {
    NAME,
    MEMBERS,
    CREATED_AT
}
