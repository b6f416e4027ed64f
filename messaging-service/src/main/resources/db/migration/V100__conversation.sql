create table conversation (
    id              uuid        not null,
    patient_id      uuid        not null,
    clinic_id       uuid        not null,
    kind            text        not null,
    status          text        not null,
    -- Taken under this row's lock: a sequence of the database commits out of order.
    last_seq        bigint      not null,
    last_message_at timestamptz,
    constraint conversation_pkey primary key (id),
    constraint conversation_kind_check check (kind in ('CARE', 'TEAM')),
    constraint conversation_status_check check (status in ('OPEN', 'CLOSED')),
    constraint conversation_patient_id_clinic_id_kind_key unique (patient_id, clinic_id, kind)
);

create table message (
    id              uuid        not null,
    conversation_id uuid        not null,
    seq             bigint      not null,
    kind            text        not null,
    body            text        not null,
    sender_subject  text,
    sender_role     text        not null,
    sender_name     text,
    session_id      uuid,
    sent_at         timestamptz not null,
    request_hash    text        not null,
    constraint message_pkey primary key (id),
    constraint message_conversation_id_seq_key unique (conversation_id, seq),
    constraint message_kind_check check (kind in ('TEXT', 'SYSTEM')),
    constraint message_body_check check (length(body) <= 4000),
    constraint message_sender_check check ((kind = 'SYSTEM') = (sender_subject is null)),
    constraint fk_message_conversation_id foreign key (conversation_id) references conversation
);
