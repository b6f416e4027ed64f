-- Who speaks with a patient in a room at this moment; what it comes to is an entry when they part.
create table live_contact (
    room_id         uuid        not null,
    -- The clinician's, as the room knows them.
    login           text        not null,
    practitioner_id uuid        not null,
    patient_id      uuid        not null,
    clinic_id       uuid        not null,
    entry_id        uuid        not null,
    since           timestamptz not null,
    constraint live_contact_pkey primary key (room_id, login)
);
create index ix_live_contact_patient_id on live_contact (patient_id);

-- A call is one entry of each clinician, however often its line broke.
alter table contact_entry
    add column room_id uuid,
    add constraint contact_entry_room_id_practitioner_id_key unique (room_id, practitioner_id),
    add constraint contact_entry_room_id_check check ((room_id is null) = (source = 'MANUAL'));
