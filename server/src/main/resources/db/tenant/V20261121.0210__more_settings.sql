-- The idle limit, how long records are kept, and who changed the settings last. A person may be gone from the directory by then:
-- changed_by is no reference.
alter table tenant_settings
    add column idle_limit_seconds integer not null default 1800 check (idle_limit_seconds between 300 and 14400),
    add column retention_days integer not null default 30 check (retention_days between 1 and 3650),
    add column changed_by uuid,
    add column changed_at timestamptz;
alter table tenant_settings
    alter column idle_limit_seconds drop default,
    alter column retention_days drop default;
