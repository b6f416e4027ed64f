create table intake_assessment (
    id                    uuid        not null,
    episode_id            uuid        not null,
    number                integer     not null,
    status                text        not null,
    self_report           text        not null,
    red_flags             text        not null,
    definition            text        not null,
    outcome               text,
    raised_flags          text        not null,
    contraindication_tags text        not null,
    amendment_reason      text,
    acknowledged_by       text,
    signed_by             text,
    signed_at             timestamptz,
    saved_at              timestamptz not null,
    saved_by              text        not null,
    request_hash          text        not null,
    version               integer     not null,
    constraint intake_assessment_pkey primary key (id),
    constraint intake_assessment_episode_id_number_key unique (episode_id, number),
    constraint intake_assessment_status_check check (status in ('DRAFT', 'SIGNED', 'AMENDED')),
    constraint intake_assessment_self_report_check check (self_report is json object),
    constraint intake_assessment_red_flags_check check (red_flags is json object),
    constraint intake_assessment_raised_flags_check check (raised_flags is json array),
    constraint intake_assessment_tags_check check (contraindication_tags is json array),
    constraint intake_assessment_outcome_check check (outcome in ('CLEAR', 'CAUTION', 'URGENT', 'EMERGENCY')),
    constraint intake_assessment_amendment_check check ((number = 1) = (amendment_reason is null)),
    constraint intake_assessment_signed_check check ((status = 'DRAFT') = (signed_by is null)
        and (signed_by is null) = (signed_at is null) and (status = 'DRAFT' or outcome is not null)),
    constraint intake_assessment_caution_check check
        (status = 'DRAFT' or outcome <> 'CAUTION' or acknowledged_by is not null),
    constraint fk_intake_assessment_episode_id foreign key (episode_id) references episode
);
create unique index intake_assessment_one_draft_key on intake_assessment (episode_id) where status = 'DRAFT';
create unique index intake_assessment_one_signed_key on intake_assessment (episode_id) where status = 'SIGNED';
revoke delete, truncate on intake_assessment from ${runtime_role};

-- What was signed stays as it was signed; all that can happen to it is that a later version takes its place.
create function intake_assessment_is_final() returns trigger language plpgsql as $$
declare
    new_status  text    := new.status;
    new_version integer := new.version;
begin
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

create trigger intake_assessment_is_final before update on intake_assessment for each row
    when (old.status <> 'DRAFT') execute function intake_assessment_is_final();
