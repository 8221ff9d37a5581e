-- What an organisation knows of its people, wherever they come from.
alter table person add column user_name text;
-- The owner of the tables is bound by row-level security too: this transaction may change rows of all tenants.
set local tandem.tenant = '*';
update person set user_name = mail;
alter table person
    alter column user_name set not null,
    add constraint person_user_name_length check (length(user_name) between 1 and 254),
    add column display_name text not null default '' check (length(display_name) <= 128),
    add column company text not null default '' check (length(company) <= 128),
    add column external_id text check (length(external_id) between 1 and 254),
    add column source text not null default 'manual' check (source in ('manual', 'csv', 'scim', 'oidc')),
    add column updated_at timestamptz not null default now(),
    add column version bigint not null default 1;

-- Not everybody has a family name.
alter table person
    drop constraint person_family_name_check,
    add constraint person_family_name_length check (length(family_name) <= 64);

-- Within one organisation only: nobody learns from a refusal whom another organisation has.
drop index person_mail;
create unique index person_mail on person (tenant_id, lower(mail));
create index person_mail_anywhere on person (lower(mail)); -- sign-in, before a tenant is known
create unique index person_user_name on person (tenant_id, lower(user_name));
create unique index person_external_id on person (tenant_id, external_id) where external_id is not null;

create table person_group (
    id          uuid primary key,
    tenant_id   uuid not null references tenant,
    name        text not null check (length(name) between 1 and 128),
    description text not null default '' check (length(description) <= 512),
    external_id text check (length(external_id) between 1 and 254),
    source      text not null check (source in ('manual', 'csv', 'scim', 'oidc')),
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    version     bigint not null default 1,
    unique (tenant_id, id)
);
create unique index person_group_external_id on person_group (tenant_id, external_id) where external_id is not null;
create index person_group_name on person_group (tenant_id, lower(name), id);
alter table person_group enable row level security;
alter table person_group force row level security;
create policy tenant_isolation on person_group using (tandem_in_scope(tenant_id));

-- A member is a person or another group, never both; that groups do not go in circles is checked under a lock of the tenant.
create table group_member (
    tenant_id uuid not null,
    group_id  uuid not null,
    person_id uuid,
    child_id  uuid,
    check (num_nonnulls(person_id, child_id) = 1),
    check (child_id <> group_id),
    foreign key (tenant_id, group_id) references person_group (tenant_id, id) on delete cascade,
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade,
    foreign key (tenant_id, child_id) references person_group (tenant_id, id) on delete cascade
);
create unique index group_member_person on group_member (group_id, person_id) where person_id is not null;
create unique index group_member_child on group_member (group_id, child_id) where child_id is not null;
create index group_member_of_person on group_member (tenant_id, person_id) where person_id is not null;
create index group_member_of_child on group_member (tenant_id, child_id) where child_id is not null;
alter table group_member enable row level security;
alter table group_member force row level security;
create policy tenant_isolation on group_member using (tandem_in_scope(tenant_id));
