create table assessment (
    id                 uuid        not null,
    episode_id         uuid        not null,
    patient_id         uuid        not null,
    clinic_id          uuid        not null,
    instrument         text        not null,
    definition_version text        not null,
    variant            text,
    -- What scores are compared with each other: instrument, version, variant and the items the patient named.
    series             text        not null,
    mode               text        not null,
    occasion           text        not null,
    answers            text,
    named_items        text,
    totals             text,
    score              numeric(8, 2),
    band               text,
    score_trace        text        not null,
    status             text        not null,
    taken_at           timestamptz not null,
    recorded_at        timestamptz not null,
    recorded_by        text        not null,
    retracted_at       timestamptz,
    retracted_by       text,
    retract_reason     text,
    request_hash       text        not null,
    version            integer     not null,
    constraint assessment_pkey primary key (id),
    constraint assessment_mode_check check (mode in ('SELF', 'CLINICIAN', 'PAPER_TOTAL')),
    constraint assessment_occasion_check check
        (occasion in ('BASELINE', 'INTERIM', 'DISCHARGE', 'ADHOC') or occasion ~ '^FOLLOW_UP_[1-9][0-9]?$'),
    constraint assessment_status_check check (status in ('COMPLETED', 'INVALID', 'RETRACTED')),
    constraint assessment_score_check check
        (case status when 'COMPLETED' then score is not null when 'INVALID' then score is null else true end),
    -- Either what was answered, or the total that somebody reckoned from it on paper.
    constraint assessment_source_check check
        (case mode when 'PAPER_TOTAL' then totals is not null and answers is null
                   else answers is not null and totals is null end),
    constraint assessment_answers_check check (answers is json object),
    constraint assessment_named_items_check check (named_items is json object),
    constraint assessment_totals_check check (totals is json object),
    constraint assessment_score_trace_check check (score_trace is json array),
    constraint assessment_retraction_check check (case when status = 'RETRACTED'
        then retracted_at is not null and retracted_by is not null and retract_reason is not null
        else retracted_at is null and retracted_by is null and retract_reason is null end),
    constraint fk_assessment_episode_id foreign key (episode_id) references episode
);
create index ix_assessment_episode_id_taken_at on assessment (episode_id, taken_at desc, id desc);
create index ix_assessment_episode_id_series on assessment (episode_id, series, taken_at, id)
    where status = 'COMPLETED';

-- What was once completed stays as it is: only a retraction may be written, and that once.
revoke update, delete, truncate on assessment from ${runtime_role};
grant update (status, retracted_at, retracted_by, retract_reason, version) on assessment to ${runtime_role};

create function assessment_is_final() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'assessment_is_final',
        message = 'a completed assessment changes by one retraction only';
end $$;

create trigger assessment_is_final before update on assessment for each row
    when (old.status = 'RETRACTED' or new.status <> 'RETRACTED')
    execute function assessment_is_final();
