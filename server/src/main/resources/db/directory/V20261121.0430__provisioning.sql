-- What a provisioning client shows. Only the hash is kept: whoever reads the table cannot use it.
create table provisioning_token (
    id           uuid primary key,
    tenant_id    uuid not null references tenant,
    label        text not null check (length(label) between 1 and 64),
    hash         bytea not null unique check (length(hash) = 32), -- SHA-256 of the whole token
    life_days    integer check (life_days between 1 and 3650), -- null: until it is deleted
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index provisioning_token_tenant on provisioning_token (tenant_id, created_at);
alter table provisioning_token enable row level security;
alter table provisioning_token force row level security;
create policy tenant_isolation on provisioning_token using (tandem_in_scope(tenant_id));

-- The order of a provisioning client's pages of groups; people have such an index.
create index person_group_by_creation on person_group (tenant_id, created_at, id);
