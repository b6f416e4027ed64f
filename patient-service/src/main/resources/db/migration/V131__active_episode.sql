-- Now that there are episodes: the team keeps a lead, and the record is not archived, while one is under way.
create or replace function has_active_episode(patient uuid) returns boolean language sql stable as $$
    select exists (select 1 from episode e
                    where e.patient_id = patient and e.status in ('ACTIVE', 'ON_HOLD', 'MAINTENANCE'))
$$;

-- The same from the other side, when treatment starts. It takes turns with changes of the team and with archiving at the
-- patient's row, or either could rely on what the other one is just ending.
create function episode_is_led() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select status into standing from patient where id = new.patient_id for share;
    if standing in ('ARCHIVED', 'ANONYMISED') then
        raise exception using errcode = 'check_violation', constraint = 'patient_archived_is_not_treated',
            message = 'new row for relation "episode" violates check constraint "patient_archived_is_not_treated"';
    end if;
    if not exists (select 1 from care_team_membership
                    where patient_id = new.patient_id and role = 'LEAD' and state = 'ACTIVE')
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_has_lead',
            message = 'new row for relation "episode" violates check constraint "care_team_has_lead"';
    end if;
    return null;
end $$;

create constraint trigger episode_is_led after insert or update of status on episode
    deferrable initially deferred for each row when (new.status = 'ACTIVE') execute function episode_is_led();
