create table note (
    id           uuid    not null,
    patient_id   uuid    not null,
    text         text    not null,
    request_hash text    not null,
    version      integer not null,
    constraint note_pkey primary key (id)
);

-- No key: whatever is applied twice shows up twice.
create table counted (
    id      bigint not null generated always as identity,
    subject uuid   not null,
    word    text   not null,
    n       integer not null
);
