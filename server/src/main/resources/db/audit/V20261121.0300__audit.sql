-- No foreign key to tenant: the trail outlives what it tells of, and the nil tenant holds what concerns only the server.
create table audit_entry (
    tenant_id     uuid not null,
    sequence      bigint not null check (sequence > 0),
    at            timestamptz not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    details       text not null, -- JSON; text, because its bytes are hashed
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null check (length(hash) = 32),
    primary key (tenant_id, sequence)
);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant_isolation on audit_entry using (tandem_in_scope(tenant_id));
revoke update, delete, truncate on audit_entry from tandem_app;

-- The last row of each chain: the lock on which the writers of one tenant queue, and the proof that no row was cut off the end.
create table audit_head (
    tenant_id uuid primary key,
    sequence  bigint not null,
    hash      bytea not null
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
create policy tenant_isolation on audit_head using (tandem_in_scope(tenant_id));
revoke delete, truncate on audit_head from tandem_app;
