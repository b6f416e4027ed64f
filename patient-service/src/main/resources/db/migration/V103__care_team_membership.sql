create table care_team_membership (
    id              uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    role            text        not null,
    state           text        not null,
    valid_from      timestamptz not null,
    valid_until     timestamptz,
    created_by      text        not null,
    request_hash    text        not null,
    version         integer     not null,
    constraint care_team_membership_pkey primary key (id),
    constraint care_team_membership_role_check check (role in ('LEAD', 'MEMBER', 'SUPERVISOR', 'COVER')),
    constraint care_team_membership_state_check check (state in ('PROPOSED', 'ACTIVE', 'ENDED', 'DECLINED')),
    constraint care_team_membership_cover_check check
        (role <> 'COVER' or valid_until is not null and valid_until <= valid_from + interval '30 days'),
    constraint fk_care_team_membership_patient_id foreign key (patient_id) references patient,
    constraint fk_care_team_membership_practitioner_id foreign key (practitioner_id) references practitioner
);
create unique index care_team_membership_one_lead_key on care_team_membership (patient_id)
    where role = 'LEAD' and state = 'ACTIVE';
create unique index care_team_membership_patient_id_practitioner_id_key
    on care_team_membership (patient_id, practitioner_id) where state = 'ACTIVE';
create index ix_care_team_membership_practitioner_id on care_team_membership (practitioner_id, patient_id)
    where state = 'ACTIVE';

create view care_relation as
    select id as relation_id, patient_id, practitioner_id, role, state, valid_from, valid_until
      from care_team_membership;
