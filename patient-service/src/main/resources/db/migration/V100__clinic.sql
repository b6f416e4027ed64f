create table clinic (
    id              uuid        not null,
    name            text        not null,
    timezone        text        not null,
    default_locale  text        not null,
    emergency_phone text        not null,
    emergency_texts text        not null,
    created_at      timestamptz not null,
    request_hash    text        not null,
    version         integer     not null,
    constraint clinic_pkey primary key (id),
    constraint clinic_emergency_texts_check check (emergency_texts is json object)
);
