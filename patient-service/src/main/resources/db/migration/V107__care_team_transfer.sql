-- Whether a patient has an episode of care under way. The migration that brings episodes replaces it.
create function has_active_episode(patient uuid) returns boolean language sql stable as $$ select false $$;

alter table care_team_membership
    add column reason text,
    -- A lead whose time simply ran out would leave nobody in charge, unnoticed.
    add constraint care_team_membership_lead_check
        check (role <> 'LEAD' or state <> 'ACTIVE' or valid_until is null);

create table care_team_transfer (
    id                   uuid        not null,
    patient_id           uuid        not null,
    from_practitioner_id uuid        not null,
    to_practitioner_id   uuid        not null,
    stay_in_team         boolean     not null,
    state                text        not null,
    offered_at           timestamptz not null,
    settled_at           timestamptz,
    request_hash         text        not null,
    version              integer     not null,
    constraint care_team_transfer_pkey primary key (id),
    constraint care_team_transfer_state_check check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    constraint care_team_transfer_settled_at_check check ((state = 'OFFERED') = (settled_at is null)),
    constraint care_team_transfer_to_self_check check (from_practitioner_id <> to_practitioner_id),
    constraint fk_care_team_transfer_patient_id foreign key (patient_id) references patient,
    constraint fk_care_team_transfer_from_practitioner_id foreign key (from_practitioner_id) references practitioner,
    constraint fk_care_team_transfer_to_practitioner_id foreign key (to_practitioner_id) references practitioner
);
create unique index care_team_transfer_one_offer_key on care_team_transfer (patient_id) where state = 'OFFERED';
create index ix_care_team_transfer_to_practitioner_id on care_team_transfer (to_practitioner_id, id)
    where state = 'OFFERED';
create index ix_care_team_transfer_patient_id on care_team_transfer (patient_id, id);

-- Worded like the server's own refusals, since that is where the name of the constraint is read from.
-- Looked at when a transaction commits, so that leads can be swapped within one. Changes of one team take turns at the
-- patient's row, or two of them could each rely on what the other one ends.
create function care_team_is_whole() returns trigger language plpgsql as $$
declare
    ends_lead boolean := tg_op = 'UPDATE' and old.role = 'LEAD' and old.state = 'ACTIVE'
        and (new.role <> 'LEAD' or new.state <> 'ACTIVE');
    ends_supervisor boolean := tg_op = 'UPDATE' and old.role = 'SUPERVISOR' and old.state = 'ACTIVE'
        and (new.role <> 'SUPERVISOR' or new.state <> 'ACTIVE');
    adds_assistant boolean := tg_op = 'INSERT' and new.state = 'ACTIVE' and exists (
        select 1 from practitioner where id = new.practitioner_id and profession = 'ASSISTANT');
begin
    if ends_lead and has_active_episode(new.patient_id) and not exists (
        select 1 from care_team_membership
         where patient_id = new.patient_id and role = 'LEAD' and state = 'ACTIVE')
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_has_lead',
            message = 'new row for relation "care_team_membership" violates check constraint "care_team_has_lead"';
    end if;
    if (ends_supervisor and exists (
            select 1 from care_team_membership m join practitioner p on p.id = m.practitioner_id
             where m.patient_id = new.patient_id and m.state = 'ACTIVE' and p.profession = 'ASSISTANT'
               and (m.valid_until is null or m.valid_until > now()))
        or adds_assistant)
        and not exists (
            select 1 from care_team_membership m join practitioner p on p.id = m.practitioner_id
             where m.patient_id = new.patient_id and m.role = 'SUPERVISOR' and m.state = 'ACTIVE' and p.active
               and (m.valid_until is null or m.valid_until > now()))
    then
        raise exception using errcode = 'check_violation', constraint = 'care_team_assistant_is_supervised',
            message = 'new row for relation "care_team_membership" violates check constraint "care_team_assistant_is_supervised"';
    end if;
    return null;
end $$;

create constraint trigger care_team_is_whole after insert or update on care_team_membership
    deferrable initially deferred for each row execute function care_team_is_whole();
