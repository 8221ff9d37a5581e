-- Lists of a hundred thousand people. Under row-level security PostgreSQL looks into an index only through operators that leak
-- nothing (comparisons of text and uuid do not, lower(), LIKE and full-text search do), so what is looked up is stored in the
-- form in which it is compared.
alter table person
    add column shown_name text generated always as
        (case when display_name <> '' then display_name else btrim(given_name || ' ' || family_name) end) stored,
    add column mail_key text generated always as (lower(mail)) stored,
    add column user_name_key text generated always as (lower(user_name)) stored;

drop index person_mail;
drop index person_mail_anywhere;
drop index person_user_name;
drop index person_external_id;
drop index person_group_external_id;
create unique index person_mail on person (tenant_id, mail_key);
create index person_mail_anywhere on person (mail_key);
create unique index person_user_name on person (tenant_id, user_name_key);
create unique index person_external_id on person (external_id, tenant_id) where external_id is not null;
create unique index person_group_external_id on person_group (external_id, tenant_id) where external_id is not null;
create index person_by_name on person (tenant_id, (shown_name collate "und-x-icu"), id);
create index person_by_job_title on person (tenant_id, (job_title collate "und-x-icu"), id);
create index person_by_company on person (tenant_id, (company collate "und-x-icu"), id);
create index person_by_creation on person (tenant_id, created_at, id);
create index person_by_activity on person (tenant_id, active); -- to count, and where few are left
create index person_by_source on person (tenant_id, source);

-- What a person can be found by, folded by the application: small letters without accents.
create table person_word (
    tenant_id uuid not null,
    person_id uuid not null,
    word      text collate "C" not null check (length(word) between 1 and 64),
    primary key (tenant_id, word, person_id),
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
create index person_word_of on person_word (tenant_id, person_id);
alter table person_word enable row level security;
alter table person_word force row level security;

-- There are few groups: a look at each is enough.
alter table person_group add column words text not null default '';
drop index person_group_name;
create index person_group_by_name on person_group (tenant_id, (name collate "und-x-icu"), id);

-- tandem_in_scope as one comparison per row: its two settings are read once for each statement, not once for each row.
create policy tenant_isolation on person_word using (
    tenant_id = (select nullif(nullif(current_setting('tandem.tenant', true), ''), '*')::uuid)
    or (select current_setting('tandem.tenant', true) = '*'));
alter policy tenant_isolation on person using (
    tenant_id = (select nullif(nullif(current_setting('tandem.tenant', true), ''), '*')::uuid)
    or (select current_setting('tandem.tenant', true) = '*'));
alter policy tenant_isolation on person_group using (
    tenant_id = (select nullif(nullif(current_setting('tandem.tenant', true), ''), '*')::uuid)
    or (select current_setting('tandem.tenant', true) = '*'));
alter policy tenant_isolation on group_member using (
    tenant_id = (select nullif(nullif(current_setting('tandem.tenant', true), ''), '*')::uuid)
    or (select current_setting('tandem.tenant', true) = '*'));
