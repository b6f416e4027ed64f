-- Pain as it was reported, one row per moment of a session; what was not said is null, which is not 0.
create table symptom_reading (
    session_id uuid     not null,
    moment     text     not null,
    program_id uuid     not null,
    patient_id uuid     not null,
    local_date date     not null,
    back       smallint,
    leg        smallint,
    constraint symptom_reading_pkey primary key (session_id, moment),
    constraint symptom_reading_moment_check check (moment in ('BEFORE', 'AFTER', 'MORNING')),
    constraint symptom_reading_back_check check (back between 0 and 10),
    constraint symptom_reading_leg_check check (leg between 0 and 10),
    constraint symptom_reading_known_check check (back is not null or leg is not null)
);
create index ix_symptom_reading_program_id on symptom_reading (program_id, local_date) include (back, leg);
create index ix_symptom_reading_patient_id on symptom_reading (patient_id, local_date) include (back);

insert into symptom_reading (session_id, moment, program_id, patient_id, local_date, back, leg)
select s.id, m.moment, s.program_id, s.patient_id, s.local_date, (m.pain ->> 'back')::smallint,
       (m.pain ->> 'leg')::smallint
  from session_log s
 cross join lateral (values ('BEFORE', s.content::json -> 'preCheck'), ('AFTER', s.content::json -> 'post'))
       as m (moment, pain)
 where m.pain ->> 'back' is not null or m.pain ->> 'leg' is not null;

-- How faithfully each program was followed up to each day that is over. Derived: it may be reckoned anew and is the same.
create table adherence_snapshot (
    program_id uuid    not null,
    local_date date    not null,
    patient_id uuid    not null,
    band       text,
    gap_days   integer not null,
    figures    text    not null,
    constraint adherence_snapshot_pkey primary key (program_id, local_date),
    constraint adherence_snapshot_band_check check (band in ('GREEN', 'AMBER', 'RED')),
    constraint adherence_snapshot_gap_days_check check (gap_days >= 0),
    constraint adherence_snapshot_figures_check check (figures is json object)
);
create index ix_adherence_snapshot_patient_id on adherence_snapshot (patient_id);

-- What was found of a program's course, from when it was found until it was over, so that each is told once.
create table adherence_condition (
    id         uuid        not null,
    program_id uuid        not null,
    patient_id uuid        not null,
    code       text        not null,
    since      date        not null,
    level      integer     not null,
    told_on    date        not null,
    found_at   timestamptz not null,
    ended_at   timestamptz,
    version    integer     not null,
    constraint adherence_condition_pkey primary key (id),
    constraint adherence_condition_level_check check (level between 1 and 2),
    constraint adherence_condition_order_check check (ended_at >= found_at)
);
create unique index adherence_condition_one_open_key on adherence_condition (program_id, code) where ended_at is null;
create index ix_adherence_condition_patient_id on adherence_condition (patient_id);
