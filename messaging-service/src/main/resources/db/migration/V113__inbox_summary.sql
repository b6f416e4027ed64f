-- Whose summary may have changed since it was told.
create table inbox_summary_due (
    patient_id uuid        not null,
    marked_at  timestamptz not null,
    constraint inbox_summary_due_pkey primary key (patient_id)
);
create index ix_inbox_summary_due_marked_at on inbox_summary_due (marked_at);

-- What was told last: the same again is not told.
create table inbox_summary_told (
    patient_id  uuid not null,
    fingerprint text not null,
    constraint inbox_summary_told_pkey primary key (patient_id)
);
