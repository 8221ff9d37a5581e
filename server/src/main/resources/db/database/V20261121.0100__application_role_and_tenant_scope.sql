-- The application works as this role; row-level security binds it, and it cannot change the schema.
do $$
begin
    if not exists (select from pg_roles where rolname = 'tandem_app') then
        create role tandem_app nologin;
    end if;
end
$$;
grant tandem_app to current_user;
grant usage on schema public to tandem_app;
alter default privileges in schema public grant select, insert, update, delete on tables to tandem_app;
alter default privileges in schema public grant usage, select on sequences to tandem_app;

-- True for rows of the transaction's tenant, and for all rows in the server's own housekeeping ('*'). Used by the policy of
-- every tenant table.
create function tandem_in_scope(tenant uuid) returns boolean
    language sql stable parallel safe
    return current_setting('tandem.tenant', true) = '*'
        or current_setting('tandem.tenant', true) = tenant::text;
