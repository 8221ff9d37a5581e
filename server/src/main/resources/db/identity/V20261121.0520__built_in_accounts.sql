-- One live invitation per person. Of its token only the SHA-256 is here.
create table invitation (
    person_id  uuid primary key,
    tenant_id  uuid not null,
    token_hash bytea not null unique check (length(token_hash) = 32),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy tenant_isolation on invitation using (tandem_in_scope(tenant_id));

-- What an authenticator app shares with the server: one that counts, and at most one that waits for its first code.
create table totp (
    id         uuid primary key,
    tenant_id  uuid not null,
    person_id  uuid not null,
    secret     bytea not null, -- sealed for this row with a key that is not in the database
    confirmed  boolean not null,
    last_step  bigint not null, -- the last time step whose code was taken (RFC 6238 section 5.2)
    created_at timestamptz not null,
    unique (person_id, confirmed),
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table totp enable row level security;
alter table totp force row level security;
create policy tenant_isolation on totp using (tandem_in_scope(tenant_id));

-- Unused recovery codes; a used one is gone.
create table recovery_code (
    tenant_id uuid not null,
    person_id uuid not null,
    code_hash bytea not null check (length(code_hash) = 32), -- SHA-256 of person and code
    primary key (person_id, code_hash),
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy tenant_isolation on recovery_code using (tandem_in_scope(tenant_id));

create table last_sign_in (
    person_id uuid primary key,
    tenant_id uuid not null,
    at        timestamptz not null,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table last_sign_in enable row level security;
alter table last_sign_in force row level security;
create policy tenant_isolation on last_sign_in using (tandem_in_scope(tenant_id));
