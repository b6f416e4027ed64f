-- An assistant works no longer than somebody supervises: not only while memberships change, but also when their time
-- runs out. So at least one supervisor stays as long as the assistant does.
create function is_supervised(patient uuid, works_until timestamptz) returns boolean language sql stable as $$
    select exists (
        select 1 from care_team_membership m join practitioner p on p.id = m.practitioner_id
         where m.patient_id = patient and m.role = 'SUPERVISOR' and m.state = 'ACTIVE' and p.active
           and coalesce(m.valid_until, 'infinity') > now()
           and coalesce(m.valid_until, 'infinity') >= coalesce(works_until, 'infinity'))
$$;

create or replace function care_team_is_whole() returns trigger language plpgsql as $$
declare
    ends_lead boolean := tg_op = 'UPDATE' and old.role = 'LEAD' and old.state = 'ACTIVE'
        and (new.role <> 'LEAD' or new.state <> 'ACTIVE');
    touches_supervision boolean := tg_op = 'UPDATE' and old.role = 'SUPERVISOR' or exists (
        select 1 from practitioner where id = new.practitioner_id and profession = 'ASSISTANT');
begin
    if ends_lead and has_active_episode(new.patient_id) and not exists (
        select 1 from care_team_membership
         where patient_id = new.patient_id and role = 'LEAD' and state = 'ACTIVE')
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_has_lead',
            message = 'new row for relation "care_team_membership" violates check constraint "care_team_has_lead"';
    end if;
    if touches_supervision and exists (
        select 1 from care_team_membership m join practitioner p on p.id = m.practitioner_id
         where m.patient_id = new.patient_id and m.state = 'ACTIVE' and p.profession = 'ASSISTANT' and p.active
           and coalesce(m.valid_until, 'infinity') > now() and not is_supervised(m.patient_id, m.valid_until))
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_assistant_is_supervised',
            message = 'new row for relation "care_team_membership" violates check constraint "care_team_assistant_is_supervised"';
    end if;
    return null;
end $$;

create or replace function practitioner_leads_nobody() returns trigger language plpgsql as $$
begin
    if exists (
        select 1 from care_team_membership m join patient p on p.id = m.patient_id
         where m.practitioner_id = new.id and m.role = 'LEAD' and m.state = 'ACTIVE'
           and p.status not in ('ARCHIVED', 'ANONYMISED'))
    then
        raise exception using errcode = 'check_violation', constraint = 'practitioner_leads_nobody',
            message = 'new row for relation "practitioner" violates check constraint "practitioner_leads_nobody"';
    end if;
    if exists (
        select 1 from care_team_membership m
          join care_team_membership other on other.patient_id = m.patient_id and other.state = 'ACTIVE'
          join practitioner assistant on assistant.id = other.practitioner_id and assistant.profession = 'ASSISTANT'
         where m.practitioner_id = new.id and m.role = 'SUPERVISOR' and m.state = 'ACTIVE' and assistant.active
           and coalesce(other.valid_until, 'infinity') > now()
           and not exists (
               select 1 from care_team_membership s join practitioner p on p.id = s.practitioner_id
                where s.patient_id = m.patient_id and s.role = 'SUPERVISOR' and s.state = 'ACTIVE'
                  and p.active and p.id <> new.id
                  and coalesce(s.valid_until, 'infinity') >= coalesce(other.valid_until, 'infinity')))
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_assistant_is_supervised',
            message = 'new row for relation "practitioner" violates check constraint "care_team_assistant_is_supervised"';
    end if;
    return new;
end $$;
