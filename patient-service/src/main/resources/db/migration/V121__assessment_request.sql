create table assessment_request (
    id            uuid        not null,
    episode_id    uuid        not null,
    patient_id    uuid        not null,
    instrument    text        not null,
    occasion      text        not null,
    due_from      timestamptz not null,
    due_until     timestamptz not null,
    state         text        not null,
    assessment_id uuid,
    -- The entry of the schedule that asks; null when a clinician did.
    schedule_key  text,
    requested_at  timestamptz not null,
    requested_by  text        not null,
    request_hash  text        not null,
    constraint assessment_request_pkey primary key (id),
    constraint assessment_request_episode_id_schedule_key_key unique (episode_id, schedule_key),
    constraint assessment_request_occasion_check check
        (occasion in ('BASELINE', 'INTERIM', 'DISCHARGE', 'ADHOC') or occasion ~ '^FOLLOW_UP_[1-9][0-9]?$'),
    -- That one is expired follows from its last moment and is nowhere stored.
    constraint assessment_request_state_check check (state in ('PENDING', 'DONE', 'CANCELLED')),
    constraint assessment_request_done_check check ((state = 'DONE') = (assessment_id is not null)),
    constraint assessment_request_window_check check (due_from < due_until),
    constraint fk_assessment_request_episode_id foreign key (episode_id) references episode,
    constraint fk_assessment_request_assessment_id foreign key (assessment_id) references assessment
);
create index ix_assessment_request_episode_id on assessment_request (episode_id, due_from, id);
create index ix_assessment_request_patient_id on assessment_request (patient_id, due_from, id)
    where state = 'PENDING';
create index ix_assessment_request_assessment_id on assessment_request (assessment_id)
    where assessment_id is not null;
