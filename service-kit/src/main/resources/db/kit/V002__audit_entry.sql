-- Who did or tried what. Monthly partitions, because this is the biggest table and has its own retention.
create table audit_entry (
    xact_id     xid8        not null default pg_current_xact_id(),
    seq         bigint      not null generated always as identity,
    id          uuid        not null,
    recorded_at timestamptz not null,
    subject     text        not null,
    role        text        not null,
    client      text        not null,
    action      text        not null,
    patient_id  uuid,
    outcome     text        not null,
    break_glass boolean     not null
) partition by range (recorded_at);

create table audit_entry_default partition of audit_entry default;

create index ix_audit_entry_xact_id_seq on audit_entry (xact_id, seq);
create index ix_audit_entry_patient_id_recorded_at on audit_entry (patient_id, recorded_at);

-- Insert and read only: nobody who holds the service's password can rewrite what happened.
revoke all on audit_entry, audit_entry_default from ${runtime_role};
grant select, insert on audit_entry to ${runtime_role};
