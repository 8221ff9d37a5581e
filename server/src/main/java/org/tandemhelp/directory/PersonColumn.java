package org.tandemhelp.directory;

/** By what the list of people is sorted. */
public enum PersonColumn {
    NAME,
    MAIL,
    JOB_TITLE,
    COMPANY,
    CREATED_AT
}
