create table role_assignment (
    tenant_id   uuid not null,
    person_id   uuid not null,
    role        text not null,
    assigned_at timestamptz not null default now(),
    primary key (tenant_id, person_id, role),
    foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);
alter table role_assignment enable row level security;
alter table role_assignment force row level security;
create policy tenant_isolation on role_assignment using (tandem_in_scope(tenant_id));
