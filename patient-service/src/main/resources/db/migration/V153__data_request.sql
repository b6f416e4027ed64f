create table data_request (
    id              uuid        not null,
    patient_id      uuid        not null,
    clinic_id       uuid        not null,
    kind            text        not null,
    state           text        not null,
    reason          text,
    parts           text        not null,
    due_at          timestamptz,
    requested_by    text        not null,
    requested_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    legal_hold      boolean     not null,
    hold_reason     text,
    hold_changed_by text,
    hold_changed_at timestamptz,
    completed_at    timestamptz,
    request_hash    text        not null,
    version         integer     not null,
    constraint data_request_pkey primary key (id),
    constraint data_request_kind_check check (kind in ('EXPORT', 'ERASURE', 'RESTRICTION')),
    constraint data_request_state_check check (state in
        ('REQUESTED', 'APPROVED', 'RUNNING', 'COMPLETED', 'FAILED', 'REJECTED')),
    constraint data_request_parts_check check (parts is json array),
    constraint data_request_due_at_check check ((due_at is not null) = (state in ('APPROVED', 'RUNNING'))),
    constraint data_request_decided_check check ((decided_at is null) = (state = 'REQUESTED')
        and (decided_at is null) = (decided_by is null)),
    constraint data_request_decision_reason_check check (decision_reason is null or state = 'REJECTED'),
    constraint data_request_hold_check check (num_nulls(hold_reason, hold_changed_by, hold_changed_at) in (0, 3)
        and (not legal_hold or hold_reason is not null)),
    constraint data_request_completed_at_check check ((completed_at is not null) = (state = 'COMPLETED')),
    constraint fk_data_request_patient_id foreign key (patient_id) references patient
);
create index ix_data_request_patient_id on data_request (patient_id, id);
create index ix_data_request_due_at on data_request (due_at) where due_at is not null;
revoke delete, truncate on data_request from ${runtime_role};

-- True only within the erasure of that patient: under the owner's right, once the record is marked. The service's own
-- login is told that what is final stays as it is, now as before.
create function is_erasure_of(erased uuid) returns boolean language sql stable as $$
    select current_user <> '${runtime_role}'
       and exists (select 1 from patient where id = erased and status = 'ANONYMISED')
$$;

create or replace function patient_link_is_final() returns trigger language plpgsql as $$
begin
    if current_user <> '${runtime_role}' and new.status = 'ANONYMISED' and new.subject is null
        and new.clinic_id = old.clinic_id
    then
        return new;
    end if;
    raise exception using errcode = 'check_violation', constraint = 'patient_link_is_final',
        message = 'new row for relation "patient" violates check constraint "patient_link_is_final"';
end $$;

create or replace function intake_assessment_is_final() returns trigger language plpgsql as $$
declare
    new_status  text    := new.status;
    new_version integer := new.version;
begin
    if is_erasure_of((select patient_id from episode where id = old.episode_id)) then
        return new;
    end if;
    new.status := old.status;
    new.version := old.version;
    if old.status <> 'SIGNED' or new_status <> 'AMENDED' or new is distinct from old then
        raise exception using errcode = 'check_violation', constraint = 'intake_assessment_is_final',
            message = 'a signed intake never changes';
    end if;
    new.status := new_status;
    new.version := new_version;
    return new;
end $$;

create or replace function assessment_is_final() returns trigger language plpgsql as $$
begin
    if is_erasure_of(old.patient_id) then
        return new;
    end if;
    raise exception using errcode = 'check_violation', constraint = 'assessment_is_final',
        message = 'a completed assessment changes by one retraction only';
end $$;

-- Nothing is ever written into an erased record again, by nobody.
create function patient_anonymised_is_final() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'patient_anonymised_is_final',
        message = 'new row for relation "patient" violates check constraint "patient_anonymised_is_final"';
end $$;

create trigger patient_anonymised_is_final before update on patient for each row
    when (old.status = 'ANONYMISED') execute function patient_anonymised_is_final();

-- Makes an archived record unreadable for ever; the owner's right, lent to the service for this alone. Figures, codes
-- and times stay under ids that lead to nobody. What may not be erased is refused here too, whoever calls.
create function erase_patient(erased uuid, erased_at timestamptz) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    gone     constant text := 'erased';
    login    text;
    standing text;
    told     uuid[];
begin
    select p.status, p.subject into standing, login from patient p where p.id = erased for update;
    if standing = 'ANONYMISED' then
        return;
    end if;
    if standing is distinct from 'ARCHIVED' then
        raise exception using errcode = 'check_violation', constraint = 'patient_erased_is_archived',
            message = 'new row for relation "patient" violates check constraint "patient_erased_is_archived"';
    end if;
    if exists (select 1 from data_request where patient_id = erased and legal_hold) then
        raise exception using errcode = 'check_violation', constraint = 'data_request_held_is_kept',
            message = 'new row for relation "data_request" violates check constraint "data_request_held_is_kept"';
    end if;
    told := array(select erased
        union all select id from episode where patient_id = erased
        union all select id from care_team_membership where patient_id = erased
        union all select id from access_grant where patient_id = erased);

    update patient p set record_number = gone || '-' || replace(p.id::text, '-', ''),
           subject = null, given_name = gone, family_name = gone,
           birth_date = '1900-01-01', sex_at_birth = null, gender = null, email = null, phone = null,
           emergency_contact = null, equipment = '[]',
           accessibility = '{"largeText": false, "tts": false, "simpleLanguage": false}',
           contraindication_tags = '[]', locale = c.default_locale, timezone = c.timezone, status = 'ANONYMISED',
           request_hash = gone, version = p.version + 1
      from clinic c where p.id = erased and c.id = p.clinic_id;

    update care_team_membership set reason = null, request_hash = gone,
           valid_until = case when state in ('PROPOSED', 'ACTIVE') then least(valid_until, erased_at) else valid_until end,
           state = case when state in ('PROPOSED', 'ACTIVE') then 'ENDED' else state end,
           version = version + 1
     where patient_id = erased;
    update care_team_transfer set request_hash = gone, settled_at = coalesce(settled_at, erased_at),
           state = case when state = 'OFFERED' then 'WITHDRAWN' else state end, version = version + 1
     where patient_id = erased;
    update access_grant set free_text = 'erased with the record', review_note = case when review_note is null then null else gone end,
           expires_at = greatest(granted_at, least(expires_at, erased_at)), request_hash = gone, version = version + 1
     where patient_id = erased;
    update consent_decision set evidence_ref = null, request_hash = gone,
           decided_by = case when decided_by = login then gone else decided_by end
     where patient_id = erased;

    update episode set referral = null, condition_code = null, onset_date = null, raised_flags = '[]',
           cleared_flags = '[]', request_hash = gone, version = version + 1,
           discharge_set_waiver = case when discharge_set_waiver is null then null else gone end
     where patient_id = erased;
    update episode_transition set reason = null, actor = case when actor = login then gone else actor end
     where episode_id in (select id from episode where patient_id = erased);
    update intake_assessment set self_report = '{}', red_flags = '{}', raised_flags = '[]',
           contraindication_tags = '[]', request_hash = gone, version = version + 1,
           amendment_reason = case when amendment_reason is null then null else gone end,
           saved_by = case when saved_by = login then gone else saved_by end
     where episode_id in (select id from episode where patient_id = erased);
    update goal set text = gone, target_unit = null, target_date = null, request_hash = gone, version = version + 1,
           proposed_by = case when proposed_by = login then gone else proposed_by end
     where episode_id in (select id from episode where patient_id = erased);
    update follow_up set answers = case when answers is null then null else '{}' end, version = version + 1,
           answered_by = case when answered_by = login then gone else answered_by end,
           state = case when state in ('PENDING', 'OPEN') then 'CANCELLED' else state end
     where patient_id = erased;
    update assessment set answers = case when answers is null then null else '{}' end, named_items = null,
           score_trace = '[]', request_hash = gone, version = version + 1,
           retract_reason = case when retract_reason is null then null else gone end,
           recorded_by = case when recorded_by = login then gone else recorded_by end,
           retracted_by = case when retracted_by = login then gone else retracted_by end
     where patient_id = erased;
    update assessment_request set request_hash = gone,
           requested_by = case when requested_by = login then gone else requested_by end,
           state = case when state = 'PENDING' then 'CANCELLED' else state end
     where patient_id = erased;
    update data_request set reason = null, request_hash = gone,
           decision_reason = case when decision_reason is null then null else gone end,
           hold_reason = case when hold_reason is null then null else gone end,
           requested_by = case when requested_by = login then gone else requested_by end,
           decided_by = case when decided_by = login then gone else decided_by end
     where patient_id = erased;

    delete from invitation where patient_id = erased;
    delete from link_attempt where subject = login;
    delete from program_summary where patient_id = erased;
    delete from inbox_summary where patient_id = erased;
    delete from caseload_row where patient_id = erased;
    -- Last of these: each of the changes above asks for the row to be made anew.
    delete from caseload_due where patient_id = erased;
    delete from feed_event where subject = any (told);
    delete from feed_parked where subject = any (told) or strpos(event, erased::text) > 0;
end $$;
revoke all on function erase_patient(uuid, timestamptz) from public;
grant execute on function erase_patient(uuid, timestamptz) to ${runtime_role};
