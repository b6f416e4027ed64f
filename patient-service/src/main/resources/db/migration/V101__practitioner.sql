create table practitioner (
    id             uuid        not null,
    subject        text        not null,
    display_name   text        not null,
    profession     text        not null,
    licence_number text,
    active         boolean     not null,
    registered_at  timestamptz not null,
    request_hash   text        not null,
    version        integer     not null,
    constraint practitioner_pkey primary key (id),
    constraint practitioner_subject_key unique (subject),
    constraint practitioner_profession_check check (profession in
        ('PHYSIOTHERAPIST', 'OCCUPATIONAL_THERAPIST', 'PHYSICIAN', 'CHIROPRACTOR', 'ASSISTANT', 'OTHER')),
    -- Whoever may lead care is known by a licence (clinical.md SF-34).
    constraint practitioner_licence_check check (profession in ('ASSISTANT', 'OTHER') or licence_number is not null)
);

create table practitioner_clinic (
    practitioner_id uuid not null,
    clinic_id       uuid not null,
    constraint practitioner_clinic_pkey primary key (practitioner_id, clinic_id),
    constraint fk_practitioner_clinic_practitioner_id foreign key (practitioner_id) references practitioner,
    constraint fk_practitioner_clinic_clinic_id foreign key (clinic_id) references clinic
);

create view practitioner_link as
    select p.id as practitioner_id, c.clinic_id, p.subject, p.profession, p.active
      from practitioner p join practitioner_clinic c on c.practitioner_id = p.id;
