package org.tandemhelp.database;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The embedded database's own files of settings, written anew at each start: loopback only, no
 * socket file, a password for everyone, little memory.
 */
final class PostgresConfiguration {

    private static final String SETTINGS =
            """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            max_connections = 40
            shared_buffers = 16MB
            io_method = sync
            jit = off
            max_parallel_workers_per_gather = 0
            max_parallel_maintenance_workers = 0
            max_worker_processes = 2
            max_logical_replication_workers = 0
            autovacuum_max_workers = 1
            autovacuum_worker_slots = 1
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = 128MB
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_min_messages = warning
            log_min_error_statement = panic
            """;

    private static final String DOOR =
            """
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private PostgresConfiguration() {}

    /** Writes the settings for this port and the rules of who may connect. */
    static void write(Path folder, int port) throws IOException {
        PrivateFiles.write(folder.resolve("postgresql.conf"), SETTINGS.formatted(port));
        PrivateFiles.write(folder.resolve("pg_hba.conf"), DOOR);
    }
}
