-- What each program asks for, day by day, and what became of it.
create table planned_session (
    id         uuid        not null,
    program_id uuid        not null,
    patient_id uuid        not null,
    local_date date        not null,
    revision   integer     not null,
    item_ids   text        not null,
    status     text        not null,
    closed_at  timestamptz,
    version    integer     not null,
    constraint planned_session_pkey primary key (id),
    constraint planned_session_program_id_local_date_key unique (program_id, local_date),
    constraint planned_session_status_check check (status in ('PLANNED', 'DONE', 'PARTIAL', 'MISSED', 'EXCUSED')),
    constraint planned_session_missed_check check (status <> 'MISSED' or closed_at is not null),
    constraint planned_session_item_ids_check check (item_ids is json array),
    constraint fk_planned_session_program_id foreign key (program_id) references program
);
create index ix_planned_session_patient_id on planned_session (patient_id, local_date);

-- How far the days of each program are closed.
create table plan_calendar (
    program_id uuid        not null,
    patient_id uuid        not null,
    next_day   date        not null,
    last_day   date,
    look_at    timestamptz not null,
    version    integer     not null,
    constraint plan_calendar_pkey primary key (program_id),
    constraint fk_plan_calendar_program_id foreign key (program_id) references program
);
create index ix_plan_calendar_look_at on plan_calendar (look_at);

-- Programs that run already are looked at once the service is up.
insert into plan_calendar (program_id, patient_id, next_day, look_at, version)
select id, patient_id, current_date, now(), 0 from program where status in ('ACTIVE', 'ON_HOLD');
