create table identity_provider (
    id                uuid primary key,
    tenant_id         uuid not null references tenant,
    name              text not null check (length(name) between 1 and 64),
    issuer            text not null check (length(issuer) between 1 and 512),
    client_id         text not null check (length(client_id) between 1 and 256),
    client_secret     bytea, -- sealed, see SecretBox; null: the client is a public one
    secret_expires_at timestamptz,
    scopes            text not null, -- separated by spaces
    enabled           boolean not null,
    create_people     boolean not null,
    link_claim        text,
    claims            jsonb not null, -- our names to the provider's
    required_acr      text,
    max_age_minutes   integer check (max_age_minutes between 1 and 43200),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    version           bigint not null default 1,
    unique (tenant_id, id)
);
alter table identity_provider enable row level security;
alter table identity_provider force row level security;
create policy tenant_isolation on identity_provider using (tandem_in_scope(tenant_id));

-- Who somebody is at a provider: issuer and subject, never a mail address (OpenID Connect Core, section 5.7).
create table external_identity (
    provider_id uuid not null,
    issuer      text not null,
    subject     text not null check (length(subject) between 1 and 255),
    tenant_id   uuid not null,
    person_id   uuid not null,
    linked_at   timestamptz not null default now(),
    primary key (provider_id, issuer, subject),
    unique (provider_id, issuer, person_id),
    foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
create index external_identity_person on external_identity (tenant_id, person_id);
alter table external_identity enable row level security;
alter table external_identity force row level security;
create policy tenant_isolation on external_identity using (tandem_in_scope(tenant_id));

-- A browser that is away at its provider. Whoever takes the row deletes it: a state works once.
create table sign_in_attempt (
    id            bytea primary key, -- SHA-256 of browser, provider and state
    tenant_id     uuid not null,
    provider_id   uuid not null,
    nonce         text not null,
    code_verifier text not null,
    next_path     text not null,
    expires_at    timestamptz not null,
    foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete cascade
);
create index sign_in_attempt_expiry on sign_in_attempt (tenant_id, expires_at);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy tenant_isolation on sign_in_attempt using (tandem_in_scope(tenant_id));

-- Whose sessions a provider means by a session id of its own; the web sessions themselves know their session id.
create table provider_session (
    provider_id uuid not null,
    sid         text not null check (length(sid) between 1 and 255),
    person_id   uuid not null,
    tenant_id   uuid not null,
    started_at  timestamptz not null default now(),
    primary key (provider_id, sid, person_id),
    foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
create index provider_session_age on provider_session (tenant_id, started_at);
alter table provider_session enable row level security;
alter table provider_session force row level security;
create policy tenant_isolation on provider_session using (tandem_in_scope(tenant_id));

-- Logout tokens that have been used.
create table logout_token (
    provider_id uuid not null,
    jti         bytea not null, -- SHA-256
    tenant_id   uuid not null,
    expires_at  timestamptz not null,
    primary key (provider_id, jti),
    foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete cascade
);
alter table logout_token enable row level security;
alter table logout_token force row level security;
create policy tenant_isolation on logout_token using (tandem_in_scope(tenant_id));

-- Which group a provider means by a value of its group claim.
create table provider_group (
    provider_id uuid not null,
    value       text not null check (length(value) between 1 and 254),
    tenant_id   uuid not null,
    group_id    uuid not null,
    primary key (provider_id, value),
    foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id) on delete cascade,
    foreign key (tenant_id, group_id) references person_group (tenant_id, id) on delete cascade
);
alter table provider_group enable row level security;
alter table provider_group force row level security;
create policy tenant_isolation on provider_group using (tandem_in_scope(tenant_id));
