create table inbox_item (
    id              uuid        not null,
    clinic_id       uuid        not null,
    patient_id      uuid        not null,
    type            text        not null,
    severity        text        not null,
    dedup_key       text        not null,
    count           integer     not null,
    evidence        text        not null,
    session_id      uuid,
    state           text        not null,
    raised_at       timestamptz not null,
    ack_due_at      timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    resolved_at     timestamptz,
    resolved_by     text,
    resolution_code text,
    resolution_note text,
    version         integer     not null,
    constraint inbox_item_pkey primary key (id),
    constraint inbox_item_severity_check check (severity in ('INFO', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    constraint inbox_item_state_check check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    constraint inbox_item_evidence_check check (evidence is json object),
    constraint inbox_item_resolution_check check ((state = 'RESOLVED') = (resolution_code is not null))
);
-- One open item per key: what comes again is counted, not listed again.
create unique index inbox_item_dedup_key_key on inbox_item (dedup_key) where state <> 'RESOLVED';
create index ix_inbox_item_patient_id on inbox_item (patient_id, id desc);

-- Each alert that was taken in: what is told again, after a rebuild, does not count again.
create table inbox_alert (
    event_id uuid not null,
    item_id  uuid not null,
    constraint inbox_alert_pkey primary key (event_id),
    constraint fk_inbox_alert_item_id foreign key (item_id) references inbox_item
);
