-- Where a call takes place. What is said there goes from browser to browser; here is only who may come in.
create table room (
    id         uuid        not null,
    patient_id uuid        not null,
    clinic_id  uuid        not null,
    state      text        not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    closed_at  timestamptz,
    version    integer     not null,
    constraint room_pkey primary key (id),
    constraint room_state_check check (state in ('CREATED', 'OPEN', 'LOCKED', 'CLOSED')),
    constraint room_times_check check (starts_at < ends_at),
    constraint room_closed_check check ((state = 'CLOSED') = (closed_at is not null))
);
create index ix_room_ends_at on room (ends_at) where state <> 'CLOSED';

-- Who came to the door. Whoever was let in once may come back until the room is closed.
create table room_participant (
    room_id      uuid        not null,
    id           text        not null,
    kind         text        not null,
    display_name text,
    is_admitted  boolean     not null,
    is_present   boolean     not null,
    arrived_at   timestamptz not null,
    constraint room_participant_pkey primary key (room_id, id),
    constraint room_participant_kind_check check (kind in ('PATIENT', 'CLINICIAN', 'GUEST')),
    constraint fk_room_participant_room_id foreign key (room_id) references room
);

-- Somebody without a login who was given a link.
create table room_guest (
    id           uuid        not null,
    room_id      uuid        not null,
    name         text        not null,
    token_hash   text        not null,
    invited_by   text        not null,
    request_hash text        not null,
    constraint room_guest_pkey primary key (id),
    constraint room_guest_token_hash_key unique (token_hash),
    constraint fk_room_guest_room_id foreign key (room_id) references room
);

-- Some events are for one reader, and go when what they are about is over.
alter table stream_event
    add column recipient text,
    add column topic     uuid;
create index ix_stream_event_topic on stream_event (topic) where topic is not null;
