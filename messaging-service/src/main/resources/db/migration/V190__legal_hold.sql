-- Whose record the law keeps, as patient-service tells it: none of their media end by themselves.
create table legal_hold (
    patient_id uuid not null,
    constraint legal_hold_pkey primary key (patient_id)
);
