-- Why a patient did not exercise, in their own choice of words.
create table non_adherence_reason (
    id           uuid        not null,
    patient_id   uuid        not null,
    program_id   uuid        not null,
    code         text        not null,
    comment      text,
    local_date   date        not null,
    given_at     timestamptz not null,
    request_hash text        not null,
    constraint non_adherence_reason_pkey primary key (id),
    constraint non_adherence_reason_code_check check (code in ('NO_TIME', 'PAIN', 'FEAR', 'UNCLEAR', 'NO_EQUIPMENT',
        'ILLNESS', 'MOTIVATION', 'TRAVEL', 'OTHER')),
    constraint fk_non_adherence_reason_program_id foreign key (program_id) references program
);
create index ix_non_adherence_reason_program_id on non_adherence_reason (program_id, id desc);
create index ix_non_adherence_reason_patient_id on non_adherence_reason (patient_id);
