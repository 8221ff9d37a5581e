package org.tandemhelp.tenant.domain;

/** Asks the DNS. */
public interface DomainRecords {

    /**
     * The TXT records of exactly this name; an alias is told, not followed. Answers within seconds,
     * whatever happens.
     *
     * @param name absolute, in A-labels
     */
    TxtAnswer texts(String name);
}
