-- What program-service told last of a patient's program.
create table program_summary (
    patient_id         uuid        not null,
    band               text,
    phase              text,
    last_session_on    date,
    oldest_proposal_at timestamptz,
    constraint program_summary_pkey primary key (patient_id),
    constraint program_summary_band_check check (band in ('GREEN', 'AMBER', 'RED'))
);

-- What messaging-service told last of a patient's alerts, messages and clips.
create table inbox_summary (
    patient_id       uuid    not null,
    critical         integer not null,
    high             integer not null,
    medium           integer not null,
    low              integer not null,
    oldest_unread_at timestamptz,
    oldest_clip_at   timestamptz,
    constraint inbox_summary_pkey primary key (patient_id),
    constraint inbox_summary_counts_check check (least(critical, high, medium, low) >= 0)
);

-- One row per patient in care, ready to be read in the order of need. Derived: it may be emptied and comes back.
create table caseload_row (
    patient_id     uuid    not null,
    clinic_id      uuid    not null,
    episode_id     uuid,
    episode_status text,
    phase          text,
    band           text,
    severity       text,
    need           integer not null,
    reasons        text    not null,
    flags          text[]  not null,
    constraint caseload_row_pkey primary key (patient_id),
    -- No foreign key: making rows anew must never wait for whoever is changing the patient, who waits for it in turn.
    constraint caseload_row_reasons_check check (reasons is json array)
);
-- One direction for both, so that a page deep in is entered where the one before ended.
create index ix_caseload_row_need on caseload_row ((-need), patient_id);

-- Whose row is to be made anew, and when: at once after a change, later where time itself makes a difference.
create table caseload_due (
    patient_id uuid        not null,
    due_at     timestamptz not null,
    constraint caseload_due_pkey primary key (patient_id)
);
create index ix_caseload_due_due_at on caseload_due (due_at);

create function caseload_touch() returns trigger language plpgsql as $$
begin
    insert into caseload_due (patient_id, due_at) values (new.patient_id, '-infinity')
    on conflict (patient_id) do update set due_at = excluded.due_at;
    return null;
end $$;

create function caseload_touch_patient() returns trigger language plpgsql as $$
begin
    insert into caseload_due (patient_id, due_at) values (new.id, '-infinity')
    on conflict (patient_id) do update set due_at = excluded.due_at;
    return null;
end $$;

create trigger caseload_touch after insert or update on patient
    for each row execute function caseload_touch_patient();
create trigger caseload_touch after insert or update on episode
    for each row execute function caseload_touch();
create trigger caseload_touch after insert or update on assessment_request
    for each row execute function caseload_touch();
create trigger caseload_touch after insert or update on program_summary
    for each row execute function caseload_touch();
create trigger caseload_touch after insert or update on inbox_summary
    for each row execute function caseload_touch();

-- Other figures, other needs.
create function caseload_touch_clinic() returns trigger language plpgsql as $$
begin
    insert into caseload_due (patient_id, due_at) select id, '-infinity' from patient where clinic_id = new.id
    on conflict (patient_id) do update set due_at = excluded.due_at;
    return null;
end $$;
create trigger caseload_touch after update on clinic
    for each row when (new.thresholds <> old.thresholds) execute function caseload_touch_clinic();

insert into caseload_due (patient_id, due_at) select id, '-infinity' from patient;
