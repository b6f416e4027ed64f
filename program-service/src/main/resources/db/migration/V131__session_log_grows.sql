-- A session can be saved while it goes on, be corrected, stopped by a red flag and taken back.
alter table session_log
    add column clinic_id          uuid,
    add column planned_date       date,
    add column timezone           text,
    add column status             text,
    add column client_recorded_at timestamptz,
    add column offline            boolean not null default false,
    add column peripheral         boolean not null default false,
    add column submitted_at       timestamptz,
    add column cleared_at         timestamptz,
    add column cleared_by         text,
    add column version            integer not null default 0;

update session_log s
   set clinic_id = p.clinic_id, status = 'SUBMITTED', submitted_at = s.received_at,
       timezone = coalesce((select l.timezone from patient_link l where l.patient_id = s.patient_id), 'UTC')
  from program p where p.id = s.program_id;

alter table session_log
    alter column clinic_id set not null,
    alter column timezone set not null,
    alter column status set not null,
    alter column ended_at drop not null,
    add constraint session_log_status_check
        check (status in ('IN_PROGRESS', 'SUBMITTED', 'AMENDED', 'BLOCKED', 'VOIDED')),
    add constraint session_log_end_check check (ended_at is not null or status in ('IN_PROGRESS', 'VOIDED')),
    add constraint session_log_submission_check
        check (submitted_at is not null or status in ('IN_PROGRESS', 'BLOCKED', 'VOIDED')),
    -- INV-S4: nothing is done in a session that was stopped before it began.
    add constraint session_log_blocked_check
        check (status <> 'BLOCKED' or content::json ->> 'items' = '[]'),
    add constraint session_log_clearance_check check ((cleared_at is null) = (cleared_by is null));

-- What counts towards a day of the plan.
create index ix_session_log_program_id_planned_date on session_log (program_id, planned_date)
    where planned_date is not null and status in ('IN_PROGRESS', 'SUBMITTED', 'AMENDED');
-- The mean of pain over some days, answered by the index alone.
create index ix_session_log_patient_id_max_pain on session_log (patient_id, local_date) include (id, max_pain)
    where max_pain is not null and status in ('SUBMITTED', 'AMENDED');
-- Whether a red flag stands in the way.
create index ix_session_log_blocked on session_log (patient_id) where status = 'BLOCKED' and cleared_at is null;

-- What a session said before each change, and who changed it and why.
create table session_version (
    session_id uuid        not null,
    number     integer     not null,
    status     text        not null,
    content    text        not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    reason     text,
    constraint session_version_pkey primary key (session_id, number),
    constraint session_version_content_check check (content is json object),
    constraint fk_session_version_session_id foreign key (session_id) references session_log
);

-- Which alerts followed from a session: each at most once.
create table session_alert (
    session_id uuid        not null,
    type       text        not null,
    raised_at  timestamptz not null,
    constraint session_alert_pkey primary key (session_id, type),
    constraint fk_session_alert_session_id foreign key (session_id) references session_log
);
