create table tenant (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 128),
    verified_domain text check (length(verified_domain) <= 253),
    created_at      timestamptz not null default now()
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy tenant_isolation on tenant using (tandem_in_scope(id));

create table tenant_settings (
    tenant_id                  uuid primary key references tenant,
    remote_help_enabled        boolean not null,
    unenrolled_devices_allowed boolean not null,
    chat_disabled              boolean not null,
    code_life_seconds          integer not null check (code_life_seconds between 60 and 1800),
    consent_timeout_seconds    integer not null check (consent_timeout_seconds between 60 and 1800),
    session_limit_seconds      integer not null check (session_limit_seconds between 600 and 86400),
    version                    bigint not null
);
alter table tenant_settings enable row level security;
alter table tenant_settings force row level security;
create policy tenant_isolation on tenant_settings using (tandem_in_scope(tenant_id));
