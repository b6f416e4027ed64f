create table note (
    id           uuid    not null,
    patient_id   uuid    not null,
    text         text    not null,
    request_hash text    not null,
    version      integer not null,
    constraint note_pkey primary key (id)
);
