create table patient (
    id            uuid        not null,
    clinic_id     uuid        not null,
    record_number text        not null,
    subject       text,
    given_name    text        not null,
    family_name   text        not null,
    birth_date    date        not null,
    email         text        not null,
    locale        text        not null,
    timezone      text        not null,
    status        text        not null,
    registered_at timestamptz not null,
    request_hash  text        not null,
    version       integer     not null,
    constraint patient_pkey primary key (id),
    constraint patient_clinic_id_record_number_key unique (clinic_id, record_number),
    constraint patient_subject_key unique (subject),
    constraint patient_status_check check (status in
        ('DRAFT', 'INVITED', 'ACTIVE', 'SUSPENDED', 'ARCHIVED', 'ANONYMISED')),
    -- Nobody is active without a login, and a login is linked once and for ever (the trigger below).
    constraint patient_link_check check (status in ('DRAFT', 'INVITED', 'ARCHIVED', 'ANONYMISED') or subject is not null),
    constraint patient_birth_date_check check (birth_date between date '1900-01-01' and date '2200-01-01'),
    constraint fk_patient_clinic_id foreign key (clinic_id) references clinic
);
create index ix_patient_clinic_id_id on patient (clinic_id, id);

create function patient_link_is_final() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'patient_link_is_final',
        message = 'a patient''s login and clinic never change';
end $$;

create trigger patient_link_is_final before update on patient for each row
    when (old.subject is not null and new.subject is distinct from old.subject or new.clinic_id <> old.clinic_id)
    execute function patient_link_is_final();

create view patient_link as
    select id as patient_id, clinic_id, subject, status, timezone, locale from patient;

-- This service owns the facts of access, so to itself they are never old.
create view access_authority as select timestamptz '2999-01-01 00:00Z' as heard_at;

create table invitation (
    id           uuid        not null,
    patient_id   uuid        not null,
    code_hash    text        not null,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    request_hash text        not null,
    constraint invitation_pkey primary key (id),
    constraint invitation_code_hash_key unique (code_hash),
    constraint fk_invitation_patient_id foreign key (patient_id) references patient
);
create index ix_invitation_patient_id on invitation (patient_id);

-- Tries per login: what is counted is the guesser, since a wrong code names no invitation.
create table link_attempt (
    subject    text        not null,
    tries      integer     not null,
    started_at timestamptz not null,
    constraint link_attempt_pkey primary key (subject)
);
