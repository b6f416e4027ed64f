-- A program is a draft until it starts; from then on its content is a list of revisions that never change.
create table program_revision (
    id             uuid        not null,
    program_id     uuid        not null,
    patient_id     uuid        not null,
    number         integer     not null,
    effective_from date        not null,
    origin         text        not null,
    author         text        not null,
    on_behalf_of   text,
    reason         text,
    items          text        not null,
    validation     text        not null,
    created_at     timestamptz not null,
    request_hash   text        not null,
    constraint program_revision_pkey primary key (id),
    constraint program_revision_number_key unique (program_id, number),
    constraint program_revision_number_check check (number > 0),
    constraint program_revision_origin_check check (origin in ('CLINICIAN', 'PROGRESSION', 'TECHNIQUE', 'SYSTEM')),
    constraint program_revision_items_check check (items is json array),
    constraint program_revision_validation_check check (validation is json object),
    constraint fk_program_revision_program_id foreign key (program_id) references program
);
create index ix_program_revision_patient_id on program_revision (patient_id);

-- Sessions name the revision they followed, so no revision is ever rewritten.
create function refuse_revision_update() returns trigger language plpgsql as
$$ begin raise exception 'a revision never changes' using errcode = 'restrict_violation'; end $$;
create trigger program_revision_immutable before update on program_revision
    for each row execute function refuse_revision_update();

-- A rest: short, with a day on which somebody looks, and with walking unless a clinician says otherwise (INV-HOLD).
create table program_hold (
    id           uuid        not null,
    program_id   uuid        not null,
    patient_id   uuid        not null,
    from_day     date        not null,
    until_day    date        not null,
    review_on    date        not null,
    reason_code  text        not null,
    keep_walking boolean     not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    ended_at     timestamptz,
    ended_on     date,
    ended_by     text,
    constraint program_hold_pkey primary key (id),
    constraint program_hold_length_check check (until_day > from_day and until_day - from_day <= 14),
    constraint program_hold_review_on_check check (review_on between from_day and until_day),
    constraint program_hold_ended_check check ((ended_at is null) = (ended_on is null)),
    constraint fk_program_hold_program_id foreign key (program_id) references program
);
create unique index program_hold_one_open_key on program_hold (program_id) where ended_at is null;
create index ix_program_hold_patient_id on program_hold (patient_id);

alter table program
    add column template_code text,
    add column template_version integer,
    add column copied_from uuid,
    add column review_date date,
    add column weekly_target integer not null default 1,
    add column auto_progress text not null default '{"enabled": false}',
    add column supervisor_id uuid,
    add column ended_at timestamptz,
    add column ended_by text,
    add column end_reason text;
alter table program rename column items to draft_items;
alter table program alter column draft_items drop not null;

-- What was one column of days becomes a schedule; the copy of the exercise's texts is made when it is first read.
update program set draft_items = coalesce((
    select json_agg(json_build_object(
               'itemId', item ->> 'itemId',
               'exerciseCode', item ->> 'exerciseCode',
               'exerciseVersion', (item ->> 'exerciseVersion')::integer,
               'dose', item -> 'dose',
               'schedule', json_build_object('daysOfWeek', item -> 'daysOfWeek'),
               'contingency', json_build_object('mode', 'SYMPTOM_GUIDED'),
               'place', 'HOME', 'techniqueReviewRequired', false, 'paused', false) order by place)
      from json_array_elements(draft_items::json) with ordinality as listed (item, place))::text, '[]');
update program set weekly_target = greatest(1, (
    select count(distinct day)
      from json_array_elements(draft_items::json) as item,
           json_array_elements_text(item -> 'schedule' -> 'daysOfWeek') as day));
insert into program_revision (id, program_id, patient_id, number, effective_from, origin, author, items, validation,
                              created_at, request_hash)
select gen_random_uuid(), id, patient_id, 1, start_date, 'CLINICIAN', coalesce(activated_by, created_by), draft_items,
       '{}', coalesce(activated_at, created_at), ''
  from program where activated_at is not null;
update program set draft_items = null where activated_at is not null;
update program set revision = case when activated_at is null then 0 else 1 end;
update program set ended_at = coalesce(activated_at, created_at), ended_by = created_by, end_reason = 'OTHER'
 where status in ('COMPLETED', 'DISCONTINUED');

alter table program
    alter column weekly_target drop default,
    alter column auto_progress drop default,
    add constraint program_draft_check check ((draft_items is null) = (activated_at is not null)),
    add constraint program_ended_check check ((status in ('COMPLETED', 'DISCONTINUED')) = (ended_at is not null)),
    add constraint program_end_reason_check check (status <> 'DISCONTINUED' or end_reason is not null),
    add constraint program_weekly_target_check check (weekly_target between 1 and 7),
    add constraint program_review_date_check check (review_date > start_date),
    add constraint program_auto_progress_check check (auto_progress is json object);

-- One of a kind runs per episode; those that name no episode count as of one.
drop index program_one_active_key;
create unique index program_one_active_key on program (patient_id, kind, episode_id) nulls not distinct
    where status in ('ACTIVE', 'ON_HOLD');
drop index ix_program_episode_id;
create index ix_program_episode_id on program (episode_id) where status not in ('COMPLETED', 'DISCONTINUED');
create index ix_program_patient_id_status on program (patient_id) where status in ('ACTIVE', 'ON_HOLD');
