-- One row per help session: the record that the server witnessed. The secret half of a code never comes here; resume keys are
-- kept as SHA-256.
create table help_session (
    id                    uuid primary key,
    tenant_id             uuid not null references tenant,
    helper_id             uuid not null,
    sharer_id             uuid,
    device                text not null default '--' check (length(device) <= 128),
    nameplate             text not null check (nameplate ~ '^[0-9A-HJKMNP-TV-Z]{3}$'),
    wanted_mode           text not null,
    mode                  text,
    state                 text not null,
    state_since           timestamptz not null,
    code_expires_at       timestamptz not null,
    consent_timeout       integer not null,
    session_limit         integer not null,
    failed_confirmations  smallint not null check (failed_confirmations between 0 and 3),
    matched_by_helper     boolean not null,
    matched_by_sharer     boolean not null,
    connected_helper      boolean not null,
    connected_sharer      boolean not null,
    paused_by_helper      boolean not null,
    paused_by_sharer      boolean not null,
    helper_says_silent    boolean not null,
    sharer_says_silent    boolean not null,
    helper_lost_at        timestamptz,
    helper_lost_with_peer boolean not null,
    sharer_lost_at        timestamptz,
    sharer_lost_with_peer boolean not null,
    helper_key_hash       bytea not null check (length(helper_key_hash) = 32),
    sharer_key_hash       bytea check (length(sharer_key_hash) = 32),
    created_at            timestamptz not null,
    joined_at             timestamptz,
    consented_at          timestamptz,
    started_at            timestamptz,
    ended_at              timestamptz,
    end_reason            text,
    missing               text,
    due_at                timestamptz,
    version               bigint not null,
    check ((state = 'ENDED') = (ended_at is not null and end_reason is not null)),
    check (state <> 'ENDED' or due_at is null),
    check (state not in ('ACTIVE', 'RECONNECTING') or (consented_at is not null and started_at is not null)),
    check (sharer_id is null or sharer_id <> helper_id)
);
alter table help_session enable row level security;
alter table help_session force row level security;
create policy tenant_isolation on help_session using (tandem_in_scope(tenant_id));

-- A nameplate is unique among the live codes of a tenant; afterwards it is given out again.
create unique index help_session_live_nameplate on help_session (tenant_id, nameplate)
    where state in ('CODE_ISSUED', 'JOINED');
create index help_session_nameplate on help_session (tenant_id, nameplate, created_at desc);
create index help_session_due on help_session (due_at) where due_at is not null;
create index help_session_live on help_session (tenant_id) where state <> 'ENDED';
create index help_session_report on help_session (tenant_id, created_at desc, id desc);
