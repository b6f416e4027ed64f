alter table practitioner
    add column languages     text not null default '[]',
    add column locale        text,
    add column timezone      text,
    add column accessibility text not null default '{"largeText": false, "tts": false, "simpleLanguage": false}',
    add constraint practitioner_languages_check check (languages is json array),
    add constraint practitioner_accessibility_check check (accessibility is json object);
alter table practitioner
    alter column languages drop default,
    alter column accessibility drop default;

-- Who leads somebody's care hands it over first; who supervises an assistant finds another supervisor. Joining a team locks the practitioner's row, so both can't happen.
create function practitioner_leads_nobody() returns trigger language plpgsql as $$
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
           and not exists (
               select 1 from care_team_membership s join practitioner p on p.id = s.practitioner_id
                where s.patient_id = m.patient_id and s.role = 'SUPERVISOR' and s.state = 'ACTIVE'
                  and p.active and p.id <> new.id))
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_assistant_is_supervised',
            message = 'new row for relation "practitioner" violates check constraint "care_team_assistant_is_supervised"';
    end if;
    return new;
end $$;

create trigger practitioner_leads_nobody before update on practitioner for each row
    when (old.active and not new.active) execute function practitioner_leads_nobody();

create index ix_practitioner_clinic_clinic_id on practitioner_clinic (clinic_id, practitioner_id);
create index ix_care_team_membership_lead on care_team_membership (practitioner_id) where role = 'LEAD' and state = 'ACTIVE';
