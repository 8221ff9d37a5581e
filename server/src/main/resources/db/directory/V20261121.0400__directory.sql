create table photo (
    tenant_id    uuid not null references tenant,
    id           text not null check (id ~ '^[0-9a-f]{64}$'), -- SHA-256 of the bytes
    content_type text not null check (content_type in ('image/png', 'image/jpeg')),
    bytes        bytea not null check (length(bytes) between 1 and 524288),
    primary key (tenant_id, id)
);
alter table photo enable row level security;
alter table photo force row level security;
create policy tenant_isolation on photo using (tandem_in_scope(tenant_id));

create table person (
    id          uuid primary key,
    tenant_id   uuid not null references tenant,
    given_name  text not null check (length(given_name) between 1 and 64),
    family_name text not null check (length(family_name) between 1 and 64),
    mail        text not null check (length(mail) between 3 and 254),
    job_title   text not null check (length(job_title) <= 128),
    photo_id    text,
    active      boolean not null,
    created_at  timestamptz not null default now(),
    unique (tenant_id, id), -- so that rows of other tables can refer to a person of their own tenant only
    foreign key (tenant_id, photo_id) references photo
);
-- Over all tenants: at sign-in the mail address is all that is known.
create unique index person_mail on person (lower(mail));
create index person_photo on person (tenant_id, photo_id);
alter table person enable row level security;
alter table person force row level security;
create policy tenant_isolation on person using (tandem_in_scope(tenant_id));
