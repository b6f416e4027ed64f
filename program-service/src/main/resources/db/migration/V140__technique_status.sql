-- The newest verdict on each exercise of a patient that a clinician has seen.
create table technique_status (
    patient_id    uuid        not null,
    exercise_code text        not null,
    review_id     uuid        not null,
    item_id       uuid,
    ladder_step   integer,
    verdict       text        not null,
    error_codes   text        not null,
    reviewed_at   timestamptz not null,
    heard_at      timestamptz not null,
    constraint technique_status_pkey primary key (patient_id, exercise_code),
    constraint technique_status_verdict_check
        check (verdict in ('CORRECT', 'MINOR_CORRECTION', 'INCORRECT_REVIEW', 'INCORRECT_STOP')),
    constraint technique_status_error_codes_check check (error_codes is json array)
);
