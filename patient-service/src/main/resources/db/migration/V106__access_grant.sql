create table access_grant (
    id              uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    clinic_id       uuid        not null,
    reason_code     text        not null,
    free_text       text        not null,
    granted_at      timestamptz not null,
    expires_at      timestamptz not null,
    reviewed_at     timestamptz,
    reviewed_by     uuid,
    review_outcome  text,
    review_note     text,
    request_hash    text        not null,
    version         integer     not null,
    constraint access_grant_pkey primary key (id),
    constraint access_grant_reason_code_check check (reason_code in
        ('EMERGENCY', 'TEAM_NOT_REACHABLE', 'PATIENT_ASKED', 'SAFETY_CONCERN', 'OTHER')),
    constraint access_grant_free_text_check check (length(free_text) >= 20),
    constraint access_grant_expires_at_check check
        (expires_at >= granted_at and expires_at <= granted_at + interval '4 hours'),
    constraint access_grant_review_outcome_check check (review_outcome in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    constraint access_grant_review_check check (num_nulls(reviewed_at, reviewed_by, review_outcome, review_note) in (0, 4)),
    constraint access_grant_reviewed_by_check check (reviewed_by <> practitioner_id),
    constraint fk_access_grant_patient_id foreign key (patient_id) references patient,
    constraint fk_access_grant_practitioner_id foreign key (practitioner_id) references practitioner,
    constraint fk_access_grant_reviewed_by foreign key (reviewed_by) references practitioner
);
create index ix_access_grant_patient_id_practitioner_id on access_grant (patient_id, practitioner_id, expires_at);
create index ix_access_grant_practitioner_id on access_grant (practitioner_id, expires_at);
create index ix_access_grant_clinic_id on access_grant (clinic_id, granted_at, id) where reviewed_at is null;

-- Emergency access is a relation like any other, except that it ends by itself.
create or replace view care_relation as
    select id as relation_id, patient_id, practitioner_id, role, state, valid_from, valid_until
      from care_team_membership
    union all
    select id, patient_id, practitioner_id, 'BREAK_GLASS', 'ACTIVE', granted_at, expires_at
      from access_grant;
