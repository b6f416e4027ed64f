-- A patient shows how they do their exercises: by clips, or in a call.
create table check_in (
    id             uuid        not null,
    patient_id     uuid        not null,
    clinic_id      uuid        not null,
    episode_id     uuid,
    program_id     uuid,
    mode           text        not null,
    origin         text        not null,
    requested_by   text,
    exercises      text        not null,
    questions      text        not null,
    answers        text        not null,
    clips          text        not null,
    note           text,
    state          text        not null,
    due_at         timestamptz not null,
    submitted_at   timestamptz,
    clip_alerted_at timestamptz,
    starts_at      timestamptz,
    ends_at        timestamptz,
    room_id        uuid,
    created_at     timestamptz not null,
    request_hash   text        not null,
    version        integer     not null,
    constraint check_in_pkey primary key (id),
    constraint check_in_mode_check check (mode in ('ASYNC', 'LIVE')),
    constraint check_in_origin_check check (origin in ('CLINICIAN', 'PATIENT', 'RULE')),
    constraint check_in_requested_by_check check ((origin = 'RULE') = (requested_by is null)),
    constraint check_in_exercises_check check (exercises is json array),
    constraint check_in_questions_check check (questions is json array),
    constraint check_in_answers_check check (answers is json array),
    constraint check_in_clips_check check (clips is json array),
    constraint check_in_state_check check (
        state in ('REQUESTED', 'REVIEWED', 'CANCELLED')
        or mode = 'ASYNC' and state in ('SUBMITTED', 'IN_REVIEW', 'RESUBMIT_REQUESTED', 'EXPIRED')
        or mode = 'LIVE' and state in ('SCHEDULED', 'WAITING', 'IN_CALL', 'ENDED', 'NO_SHOW')),
    constraint check_in_times_check check ((starts_at is null) = (ends_at is null) and starts_at < ends_at),
    constraint check_in_room_check check ((room_id is null) = (starts_at is null)),
    constraint check_in_submitted_check check (state not in ('SUBMITTED', 'IN_REVIEW') or submitted_at is not null)
);
create index ix_check_in_patient_id on check_in (patient_id, id desc);
create index ix_check_in_due_at on check_in (due_at) where state in ('REQUESTED', 'RESUBMIT_REQUESTED');
create index ix_check_in_submitted_at on check_in (submitted_at)
    where state in ('SUBMITTED', 'IN_REVIEW') and clip_alerted_at is null;
create unique index check_in_room_id_key on check_in (room_id);

-- What a clinician saw. Never changed: a better one takes its place.
create table technique_review (
    id            uuid        not null,
    check_in_id   uuid        not null,
    patient_id    uuid        not null,
    clinic_id     uuid        not null,
    exercise_code text        not null,
    item_id       uuid        not null,
    ladder_step   integer,
    verdict       text        not null,
    error_codes   text        not null,
    comments      text        not null,
    reviewer      text        not null,
    reviewer_name text,
    reviewed_at   timestamptz not null,
    supersedes    uuid,
    request_hash  text        not null,
    constraint technique_review_pkey primary key (id),
    constraint technique_review_verdict_check
        check (verdict in ('CORRECT', 'MINOR_CORRECTION', 'INCORRECT_REVIEW', 'INCORRECT_STOP')),
    constraint technique_review_error_codes_check check (error_codes is json array),
    constraint technique_review_comments_check check (comments is json array),
    constraint technique_review_supersedes_key unique (supersedes),
    constraint fk_technique_review_check_in_id foreign key (check_in_id) references check_in,
    constraint fk_technique_review_supersedes foreign key (supersedes) references technique_review
);
-- The first of an exercise; every later one has to name the one it takes the place of.
create unique index technique_review_first_key on technique_review (check_in_id, item_id) where supersedes is null;
-- Deleted only with the whole record.
revoke update, truncate on technique_review from ${runtime_role};
