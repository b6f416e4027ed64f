-- A timeline reads the newest of each kind for one patient.
create index ix_assessment_patient_id_taken_at on assessment (patient_id, taken_at desc, id desc)
    where score is not null;
create index ix_assessment_patient_id_retracted_at on assessment (patient_id, retracted_at desc, id desc)
    where retracted_at is not null;
create index ix_consent_decision_patient_id_decided_at on consent_decision (patient_id, decided_at desc, id desc);
create index ix_care_team_membership_patient_id on care_team_membership (patient_id, valid_from desc, id desc);
