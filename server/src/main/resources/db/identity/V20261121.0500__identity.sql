create table account (
    person_id     uuid primary key,
    tenant_id     uuid not null,
    password_hash text not null, -- argon2id with its parameters and salt
    changed_at    timestamptz not null default now(),
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table account enable row level security;
alter table account force row level security;
create policy tenant_isolation on account using (tandem_in_scope(tenant_id));

create table passkey (
    credential_id      bytea primary key,
    tenant_id          uuid not null,
    person_id          uuid not null,
    public_key         bytea not null, -- COSE
    signature_count    bigint not null,
    uv_initialized     boolean not null,
    transports         text not null, -- separated by commas
    backup_eligible    boolean not null,
    backup_state       boolean not null,
    attestation_object bytea,
    attestation_client bytea,
    label              text not null check (length(label) between 1 and 64),
    created_at         timestamptz not null,
    last_used_at       timestamptz not null,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
create index passkey_person on passkey (person_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy tenant_isolation on passkey using (tandem_in_scope(tenant_id));

-- The two tables of Spring Session. A web session is looked up by the secret in its cookie before any tenant is known, so
-- no row-level security here; what a session may see comes from the person inside it.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval integer not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
