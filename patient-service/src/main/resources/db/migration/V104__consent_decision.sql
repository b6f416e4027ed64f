-- Append-only: what somebody once agreed to stays on record after they withdraw.
create table consent_decision (
    id             uuid        not null,
    seq            bigint      not null generated always as identity,
    patient_id     uuid        not null,
    scope          text        not null,
    decision       text        not null,
    policy_version text        not null,
    method         text        not null,
    decided_at     timestamptz not null,
    decided_by     text        not null,
    request_hash   text        not null,
    constraint consent_decision_pkey primary key (id),
    constraint consent_decision_scope_check check (scope in
        ('TELEREHAB', 'VIDEO_LIVE', 'VIDEO_CLIP', 'MESSAGING', 'DATA_SHARING_FHIR', 'RESEARCH')),
    constraint consent_decision_decision_check check (decision in ('GRANTED', 'DENIED', 'WITHDRAWN')),
    constraint consent_decision_method_check check (method in ('APP', 'PAPER', 'VERBAL')),
    constraint fk_consent_decision_patient_id foreign key (patient_id) references patient
);
create index ix_consent_decision_patient_id on consent_decision (patient_id, scope, seq desc);
revoke update, delete, truncate on consent_decision from ${runtime_role};

create view effective_consent as
    select distinct on (patient_id, scope) patient_id, scope, decision = 'GRANTED' as granted
      from consent_decision
     order by patient_id, scope, seq desc;
