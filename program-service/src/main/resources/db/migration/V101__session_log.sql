create table session_log (
    id           uuid        not null,
    patient_id   uuid        not null,
    program_id   uuid        not null,
    revision     integer     not null,
    local_date   date        not null,
    started_at   timestamptz not null,
    ended_at     timestamptz not null,
    content      text        not null,
    -- The highest pain reported; null when none was, which is not the same as 0.
    max_pain     smallint,
    received_at  timestamptz not null,
    request_hash text        not null,
    constraint session_log_pkey primary key (id),
    constraint session_log_content_check check (content is json object),
    constraint session_log_max_pain_check check (max_pain between 0 and 10),
    constraint session_log_order_check check (ended_at >= started_at),
    constraint fk_session_log_program_id foreign key (program_id) references program
);
create index ix_session_log_program_id on session_log (program_id, local_date desc, id desc);
create index ix_session_log_patient_id on session_log (patient_id, local_date desc);
