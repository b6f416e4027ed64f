-- What the progression would do with an item, and what became of it.
create table progression_proposal (
    id               uuid        not null,
    program_id       uuid        not null,
    patient_id       uuid        not null,
    clinic_id        uuid        not null,
    -- None for a proposal about the program as a whole.
    item_id          uuid,
    kind             text        not null,
    rule_id          text        not null,
    variable         text,
    before           text,
    proposed         text,
    applied          text,
    evidence         text        not null,
    explanation_key  text        not null,
    params           text        not null,
    status           text        not null,
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    -- When the care team is told that it waits, unless it was decided by then.
    tell_at          timestamptz not null,
    decided_at       timestamptz,
    decided_by       text,
    on_behalf_of     text,
    reason_code      text,
    reason           text,
    applied_revision integer,
    waiting_told_at  timestamptz,
    version          integer     not null,
    constraint progression_proposal_pkey primary key (id),
    constraint progression_proposal_kind_check check (kind in ('STOP_AND_REVIEW', 'REGRESS', 'HOLD', 'PROGRESS')),
    constraint progression_proposal_status_check
        check (status in ('PROPOSED', 'ACCEPTED', 'MODIFIED', 'REJECTED', 'EXPIRED', 'AUTO_APPLIED')),
    constraint progression_proposal_decided_check check ((status = 'PROPOSED') = (decided_at is null)),
    constraint progression_proposal_rejected_check check (status <> 'REJECTED' or reason_code is not null),
    -- Nothing is made harder without a revision that says so.
    constraint progression_proposal_applied_check
        check (kind <> 'PROGRESS' or status not in ('ACCEPTED', 'MODIFIED', 'AUTO_APPLIED') or applied_revision is not null),
    constraint progression_proposal_expires_check check (expires_at > created_at),
    constraint progression_proposal_evidence_check check (evidence is json array),
    constraint progression_proposal_params_check check (params is json object),
    constraint fk_progression_proposal_program_id foreign key (program_id) references program
);
create unique index progression_proposal_one_open_key on progression_proposal (program_id, item_id) nulls not distinct
    where status = 'PROPOSED';
create index ix_progression_proposal_program_id on progression_proposal (program_id, id desc);
create index ix_progression_proposal_patient_id on progression_proposal (patient_id);
create index ix_progression_proposal_expires_at on progression_proposal (expires_at) where status = 'PROPOSED';
create index ix_progression_proposal_tell_at on progression_proposal (tell_at)
    where status = 'PROPOSED' and waiting_told_at is null;
