create table episode (
    id                        uuid        not null,
    patient_id                uuid        not null,
    clinic_id                 uuid        not null,
    body_region               text        not null,
    presentation              text        not null,
    chronicity                text        not null,
    condition_code            text,
    referral                  text,
    onset_date                date,
    relapse_of                uuid,
    status                    text        not null,
    screening                 text,
    raised_flags              text        not null,
    cleared_flags             text        not null,
    intake_signed_at          timestamptz,
    opened_at                 timestamptz not null,
    activated_at              timestamptz,
    held_at                   timestamptz,
    review_at                 timestamptz,
    discharge_set_recorded_at timestamptz,
    discharge_set_waiver      text,
    maintenance_pain          smallint,
    discharged_at             timestamptz,
    closed_at                 timestamptz,
    outcome_code              text,
    request_hash              text        not null,
    version                   integer     not null,
    constraint episode_pkey primary key (id),
    constraint episode_body_region_check check (body_region in ('LOW_BACK', 'THORACIC_SPINE', 'NECK')),
    constraint episode_presentation_check check (presentation in ('AXIAL', 'RADICULAR', 'POST_OP', 'UNKNOWN')),
    constraint episode_chronicity_check check (chronicity in ('ACUTE', 'SUBACUTE', 'CHRONIC')),
    constraint episode_status_check check (status in
        ('INTAKE', 'BLOCKED', 'REFERRED_OUT', 'ACTIVE', 'ON_HOLD', 'MAINTENANCE', 'CLOSED', 'RELAPSED')),
    constraint episode_screening_check check (screening in ('CLEAR', 'CAUTION', 'URGENT', 'EMERGENCY')),
    constraint episode_condition_code_check check (condition_code is json object),
    constraint episode_referral_check check (referral is json object),
    constraint episode_raised_flags_check check (raised_flags is json array),
    constraint episode_cleared_flags_check check (cleared_flags is json array),
    -- Rest without an end makes backs worse (clinical.md SF-36): every hold is looked at again within 14 days.
    constraint episode_hold_check check (case when status = 'ON_HOLD'
        then held_at is not null and review_at is not null
             and review_at > held_at and review_at <= held_at + interval '14 days'
        else held_at is null and review_at is null end),
    constraint episode_activated_at_check check (status not in ('ACTIVE', 'ON_HOLD', 'MAINTENANCE', 'RELAPSED')
        or activated_at is not null and intake_signed_at is not null and screening is not null),
    constraint episode_discharged_at_check check (status not in ('MAINTENANCE', 'RELAPSED')
        or discharged_at is not null and maintenance_pain is not null),
    constraint episode_discharge_set_check check (discharged_at is null
        or discharge_set_recorded_at is not null or discharge_set_waiver is not null),
    constraint episode_maintenance_pain_check check (maintenance_pain between 0 and 10),
    constraint episode_closed_at_check check
        ((closed_at is not null) = (status in ('REFERRED_OUT', 'CLOSED', 'RELAPSED'))),
    constraint episode_outcome_code_check check ((outcome_code is not null) = (status = 'CLOSED')
        and outcome_code in ('COMPLETED', 'DROPPED_OUT', 'MOVED', 'DECEASED', 'TRANSFERRED')),
    constraint fk_episode_patient_id foreign key (patient_id) references patient,
    constraint fk_episode_relapse_of foreign key (relapse_of) references episode
);
create unique index episode_one_open_key on episode (patient_id, body_region)
    where status in ('INTAKE', 'BLOCKED', 'ACTIVE', 'ON_HOLD', 'MAINTENANCE');
create unique index episode_relapse_of_key on episode (relapse_of);
create index ix_episode_patient_id on episode (patient_id, id desc);

-- Append-only: who moved an episode, and why.
create table episode_transition (
    id          uuid        not null,
    episode_id  uuid        not null,
    from_status text,
    to_status   text        not null,
    actor       text        not null,
    reason      text,
    occurred_at timestamptz not null,
    constraint episode_transition_pkey primary key (id),
    constraint episode_transition_step_check check (from_status = to_status
        or coalesce(from_status, '') || '>' || to_status in
        ('>INTAKE', 'INTAKE>ACTIVE', 'INTAKE>BLOCKED', 'BLOCKED>INTAKE', 'BLOCKED>REFERRED_OUT', 'ACTIVE>ON_HOLD',
         'ON_HOLD>ACTIVE', 'ACTIVE>MAINTENANCE', 'ACTIVE>CLOSED', 'MAINTENANCE>CLOSED', 'MAINTENANCE>RELAPSED')),
    constraint fk_episode_transition_episode_id foreign key (episode_id) references episode
);
create index ix_episode_transition_episode_id on episode_transition (episode_id, id);
revoke update, delete, truncate on episode_transition from ${runtime_role};
