-- What the runtime role may do with whatever the owner makes from here on; a migration that allows less says so itself.
-- The owner grants it, so a database needs nothing but its two roles. Replicas that start at once take turns.
do $$
begin
    perform pg_advisory_xact_lock(7100);
    if not exists (select from pg_default_acl where defaclrole = current_user::regrole and defaclobjtype = 'r') then
        alter default privileges grant select, insert, update, delete on tables to ${runtime_role};
        alter default privileges grant usage on sequences to ${runtime_role};
    end if;
end $$;
