-- What the caseload was told last of each patient, so that it is told what is news and nothing else.
create table program_summary_told (
    patient_id         uuid not null,
    band               text,
    phase              text,
    last_session_on    date,
    oldest_proposal_at timestamptz,
    constraint program_summary_told_pkey primary key (patient_id),
    constraint program_summary_told_band_check check (band in ('GREEN', 'AMBER', 'RED'))
);
