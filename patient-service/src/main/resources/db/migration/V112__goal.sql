create table goal (
    id           uuid        not null,
    episode_id   uuid        not null,
    kind         text        not null,
    text         text        not null,
    target_value integer,
    target_unit  text,
    target_date  date,
    baseline     integer,
    latest       integer,
    status       text        not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    request_hash text        not null,
    version      integer     not null,
    constraint goal_pkey primary key (id),
    constraint goal_kind_check check (kind in ('PSFS_ACTIVITY', 'SMART')),
    constraint goal_status_check check (status in ('PROPOSED', 'ACTIVE', 'ACHIEVED', 'NOT_ACHIEVED', 'CANCELLED')),
    -- An activity of the patient-specific scale is rated 0 (unable) to 10 (as before the trouble).
    constraint goal_scale_check check (kind <> 'PSFS_ACTIVITY' or coalesce(baseline, 0) between 0 and 10
        and coalesce(latest, 0) between 0 and 10 and coalesce(target_value, 0) between 0 and 10),
    constraint fk_goal_episode_id foreign key (episode_id) references episode
);
create index ix_goal_episode_id on goal (episode_id, id);
