create table program (
    id            uuid        not null,
    patient_id    uuid        not null,
    clinic_id     uuid        not null,
    kind          text        not null,
    title         text        not null,
    status        text        not null,
    start_date    date        not null,
    revision      integer     not null,
    items         text        not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    activated_at  timestamptz,
    activated_by  text,
    request_hash  text        not null,
    version       integer     not null,
    constraint program_pkey primary key (id),
    constraint program_kind_check check (kind in ('TREATMENT', 'MAINTENANCE')),
    constraint program_status_check check (status in ('DRAFT', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'DISCONTINUED')),
    constraint program_activation_check check ((status = 'DRAFT') = (activated_at is null) or status = 'DISCONTINUED'),
    constraint program_items_check check (items is json array)
);
create unique index program_one_active_key on program (patient_id, kind) where status = 'ACTIVE';
create index ix_program_patient_id on program (patient_id, id desc);
