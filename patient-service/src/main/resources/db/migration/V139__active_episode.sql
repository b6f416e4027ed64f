-- Under care: somebody has to be in charge, and the record can't be put away.
create or replace function has_active_episode(patient uuid) returns boolean language sql stable as $$
    select exists (select 1 from episode where patient_id = patient and status in ('ACTIVE', 'ON_HOLD', 'MAINTENANCE'))
$$;
