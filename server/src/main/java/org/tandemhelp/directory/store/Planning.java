package org.tandemhelp.directory.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL plans the statements of lists, until the transaction ends. */
final class Planning {

    private Planning() {}

    /**
     * Plans each statement for its own values, because a beginning of one letter and a whole name
     * need different plans; and starts no helpers, which cost more than they give for a list.
     */
    static void forLists(JdbcClient jdbc) {
        jdbc.sql(
                        """
                        select set_config('plan_cache_mode', 'force_custom_plan', true),
                               set_config('max_parallel_workers_per_gather', '0', true)
                        """)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
