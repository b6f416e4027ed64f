-- A care team may have several threads of its own; a patient and a clinic share one.
alter table conversation drop constraint conversation_patient_id_clinic_id_kind_key;
create unique index conversation_care_key on conversation (patient_id, clinic_id) where kind = 'CARE';
create index ix_conversation_patient_id on conversation (patient_id, id);

alter table conversation
    add column subject        text,
    add column request_hash   text not null default '',
    -- Since when a patient waits for an answer, and whether the inbox was told.
    add column waiting_since  timestamptz,
    add column sla_alerted_at timestamptz,
    add constraint conversation_subject_check check ((kind = 'TEAM') = (subject is not null)),
    add constraint conversation_waiting_check check (waiting_since is not null or sla_alerted_at is null);
create index ix_conversation_waiting_since on conversation (waiting_since)
    where waiting_since is not null and sla_alerted_at is null;

-- Words are found in the language they were written in. The names are constants, which makes the answer immutable.
create function message_words(language text, body text) returns tsvector
    language sql immutable strict parallel safe as $$
select case language
           when 'english' then to_tsvector('pg_catalog.english', body)
           when 'german' then to_tsvector('pg_catalog.german', body)
           else to_tsvector('pg_catalog.simple', body)
       end
$$;

alter table message
    drop constraint message_kind_check,
    drop constraint message_sender_check,
    add column program_id            uuid,
    add column program_revision      integer,
    add column change_origin         text,
    add column item_id               uuid,
    add column check_in_id           uuid,
    add column assessment_request_id uuid,
    add column attachments           text not null default '[]',
    add column edited_at             timestamptz,
    add column retracted_at          timestamptz,
    add column language              text not null default 'simple',
    add column version               integer not null default 0,
    add column words                 tsvector generated always as (message_words(language, body)) stored,
    add constraint message_kind_check check (kind in ('TEXT', 'CLIP', 'FORM', 'PROGRAM_CHANGE', 'SYSTEM')),
    add constraint message_sender_check
        check ((kind in ('PROGRAM_CHANGE', 'SYSTEM')) = (sender_subject is null)),
    add constraint message_attachments_check check (attachments is json array),
    add constraint message_retracted_check check (retracted_at is null or (body = '' and attachments = '[]'));
create index ix_message_words on message using gin (words);

-- What a message said before it was edited or retracted: part of the record, shown to nobody.
create table message_former_text (
    message_id  uuid        not null,
    version     integer     not null,
    body        text        not null,
    replaced_at timestamptz not null,
    constraint message_former_text_pkey primary key (message_id, version),
    constraint fk_message_former_text_message_id foreign key (message_id) references message
);

-- How far each reader has come.
create table message_receipt (
    conversation_id uuid        not null,
    subject         text        not null,
    is_patient      boolean     not null,
    delivered_seq   bigint      not null,
    read_seq        bigint      not null,
    updated_at      timestamptz not null,
    constraint message_receipt_pkey primary key (conversation_id, subject),
    constraint message_receipt_order_check check (read_seq <= delivered_seq),
    constraint fk_message_receipt_conversation_id foreign key (conversation_id) references conversation
);
