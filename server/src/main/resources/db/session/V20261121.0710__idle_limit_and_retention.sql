-- Since when a session is paused, and how long it may stay so; and the index by which old records are found.
set local tandem.tenant = '*';
alter table help_session
    add column idle_limit integer not null default 1800,
    add column paused_since timestamptz;
-- The owner of the tables is bound by row-level security too: this transaction may change rows of all tenants.
set local tandem.tenant = '*';
update help_session set paused_since = state_since where paused_by_helper or paused_by_sharer;
alter table help_session
    alter column idle_limit drop default,
    add check ((paused_by_helper or paused_by_sharer) = (paused_since is not null));
create index help_session_ended on help_session (tenant_id, ended_at) where state = 'ENDED';
