-- The cards that a patient was given to read, each once, and when they said that they had.
create table education_assignment (
    id              uuid        not null,
    patient_id      uuid        not null,
    card_code       text        not null,
    reason          text        not null,
    assigned_at     timestamptz not null,
    assigned_by     text        not null,
    acknowledged_at timestamptz,
    constraint education_assignment_pkey primary key (id),
    constraint education_assignment_patient_id_card_code_key unique (patient_id, card_code),
    constraint education_assignment_reason_check check (reason ~ '^[A-Z][A-Z_]{1,39}$'),
    constraint education_assignment_order_check check (acknowledged_at >= assigned_at)
);
create index ix_education_assignment_patient_id on education_assignment (patient_id, id);
