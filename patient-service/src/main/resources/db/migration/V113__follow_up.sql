create table follow_up (
    id           uuid        not null,
    episode_id   uuid        not null,
    patient_id   uuid        not null,
    clinic_id    uuid        not null,
    months_after integer     not null,
    due_at       timestamptz not null,
    state        text        not null,
    answers      text,
    verdict      text,
    answered_at  timestamptz,
    answered_by  text,
    version      integer     not null,
    constraint follow_up_pkey primary key (id),
    constraint follow_up_episode_id_months_after_key unique (episode_id, months_after),
    constraint follow_up_months_after_check check (months_after > 0),
    constraint follow_up_state_check check (state in ('PENDING', 'OPEN', 'ANSWERED', 'MISSED', 'CANCELLED')),
    constraint follow_up_verdict_check check (verdict in ('STABLE', 'FLARE', 'RELAPSE_SUSPECTED', 'NO_DATA')),
    constraint follow_up_answers_check check (answers is json object),
    constraint follow_up_answered_check check ((state = 'ANSWERED') = (answers is not null)
        and (answers is null) = (verdict is null) and (answers is null) = (answered_at is null)
        and (answers is null) = (answered_by is null)),
    constraint fk_follow_up_episode_id foreign key (episode_id) references episode
);
create index ix_follow_up_due_at on follow_up (state, due_at) where state in ('PENDING', 'OPEN');
