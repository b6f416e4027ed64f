-- Time that was spent on a patient at a distance, as evidence for the months' report.
create table contact_entry (
    id              uuid        not null,
    clinic_id       uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    kind            text        not null,
    synchronous     boolean     not null,
    started_at      timestamptz not null,
    seconds         integer     not null,
    source          text        not null,
    edited_reason   text,
    request_hash    text        not null,
    version         integer     not null,
    constraint contact_entry_pkey primary key (id),
    constraint contact_entry_kind_check check (kind in ('REVIEW', 'MESSAGE', 'CALL', 'VIDEO', 'PLAN_CHANGE')),
    constraint contact_entry_source_check check (source in ('AUTO', 'MANUAL')),
    constraint contact_entry_seconds_check check (seconds between 1 and 28800),
    -- Messages are no live contact.
    constraint contact_entry_synchronous_check check (not synchronous or kind in ('CALL', 'VIDEO'))
);
create index ix_contact_entry_patient_id_started_at on contact_entry (patient_id, started_at);

-- When a patient was first heard of: the days before it need not be asked for.
create table monitoring_start (
    patient_id uuid        not null,
    heard_at   timestamptz not null,
    constraint monitoring_start_pkey primary key (patient_id)
);
