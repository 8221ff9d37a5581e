-- Domains that an organisation says are its own. by_dns is false for the demo's domain, which counts as proved without any look-up.
create table tenant_domain (
    id            uuid primary key,
    tenant_id     uuid not null references tenant,
    domain        text not null check (length(domain) between 4 and 253 and domain = lower(domain)),
    state         text not null check (state in ('PENDING', 'VERIFIED', 'LAPSED')),
    by_dns        boolean not null,
    token         text not null check (length(token) = 32),
    created_at    timestamptz not null,
    checked_at    timestamptz,
    verified_at   timestamptz,
    failing_since timestamptz,
    problem       text check (length(problem) <= 1000),
    unique (tenant_id, id),
    unique (tenant_id, domain),
    check ((state = 'PENDING') = (verified_at is null))
);
alter table tenant_domain enable row level security;
alter table tenant_domain force row level security;
create policy tenant_isolation on tenant_domain using (tandem_in_scope(tenant_id));

-- Proved by one organisation of the whole server. Who only claims a domain takes it from nobody.
create unique index tenant_domain_verified on tenant_domain (domain) where state = 'VERIFIED';
create index tenant_domain_due on tenant_domain (checked_at) where state = 'VERIFIED' and by_dns;

set local tandem.tenant = '*';
-- The owner of the tables is bound by row-level security too: this transaction may change rows of all tenants.
set local tandem.tenant = '*';
insert into tenant_domain (id, tenant_id, domain, state, by_dns, token, created_at, verified_at)
select gen_random_uuid(), id, verified_domain, 'VERIFIED', false, replace(gen_random_uuid()::text, '-', ''), now(), now()
from tenant where verified_domain is not null
on conflict do nothing;
alter table tenant drop column verified_domain;
