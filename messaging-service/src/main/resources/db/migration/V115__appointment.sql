-- Trusted: the owner of a database may create it. Exclusion over ids needs it.
create extension if not exists btree_gist;

create table appointment (
    id              uuid        not null,
    clinic_id       uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    mode            text        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    state           text        not null,
    -- Who named the time: the other side says yes or no.
    proposed_by     text        not null,
    note            text,
    check_in_id     uuid,
    request_hash    text        not null,
    version         integer     not null,
    constraint appointment_pkey primary key (id),
    constraint appointment_mode_check check (mode in ('VIDEO', 'PHONE', 'IN_PERSON')),
    constraint appointment_state_check check (
        state in ('PROPOSED', 'CONFIRMED', 'ARRIVED', 'FULFILLED', 'NO_SHOW', 'DECLINED', 'CANCELLED')),
    constraint appointment_proposed_by_check check (proposed_by in ('PATIENT', 'STAFF')),
    constraint appointment_time_check check (starts_at < ends_at),
    -- INV-A1; an end that is a beginning is no overlap.
    constraint appointment_practitioner_id_excl exclude using gist (
        practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (state not in ('DECLINED', 'CANCELLED')),
    constraint appointment_patient_id_excl exclude using gist (
        patient_id with =, tstzrange(starts_at, ends_at) with &&) where (state not in ('DECLINED', 'CANCELLED'))
);
create index ix_appointment_starts_at on appointment (starts_at) where state = 'CONFIRMED';
create index ix_appointment_clinic_id_starts_at on appointment (clinic_id, starts_at, id);
create index ix_appointment_patient_id_starts_at on appointment (patient_id, starts_at, id);

-- Each reminder, once; an appointment that was moved has others.
create table appointment_reminder (
    appointment_id uuid        not null,
    starts_at      timestamptz not null,
    ahead          interval    not null,
    told_at        timestamptz not null,
    constraint appointment_reminder_pkey primary key (appointment_id, starts_at, ahead),
    constraint fk_appointment_reminder_appointment_id foreign key (appointment_id) references appointment
);
