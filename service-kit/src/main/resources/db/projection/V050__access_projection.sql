-- Who may see whom, as patient-service tells it. In patient-service views of the same names stand here instead.
create table patient_link (
    patient_id uuid not null,
    clinic_id  uuid not null,
    subject    text,
    status     text not null,
    timezone   text not null,
    locale     text not null,
    constraint patient_link_pkey primary key (patient_id),
    constraint patient_link_subject_key unique (subject)
);

create table practitioner_link (
    practitioner_id uuid    not null,
    clinic_id       uuid    not null,
    subject         text    not null,
    display_name    text    not null,
    profession      text    not null,
    active          boolean not null,
    constraint practitioner_link_pkey primary key (practitioner_id, clinic_id)
);
create index ix_practitioner_link_subject on practitioner_link (subject);

create table care_relation (
    relation_id     uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    role            text        not null,
    state           text        not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz,
    constraint care_relation_pkey primary key (relation_id)
);
create index ix_care_relation_patient_id_practitioner_id on care_relation (patient_id, practitioner_id);
create index ix_care_relation_practitioner_id on care_relation (practitioner_id) where state = 'ACTIVE';

create table effective_consent (
    patient_id uuid    not null,
    scope      text    not null,
    granted    boolean not null,
    constraint effective_consent_pkey primary key (patient_id, scope)
);

create view access_authority as select heard_at from feed_cursor where producer = 'patient';
