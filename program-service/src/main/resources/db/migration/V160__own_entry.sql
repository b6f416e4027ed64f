-- What clinics add to the shipped catalogue: an entry with its draft, and its published versions, which never change.
create table own_entry (
    id                uuid        not null,
    clinic_id         uuid        not null,
    kind              text        not null,
    code              text        not null,
    status            text        not null,
    draft             text,
    published_version integer     not null,
    forked_code       text,
    forked_version    integer,
    created_at        timestamptz not null,
    created_by        text        not null,
    changed_at        timestamptz not null,
    changed_by        text        not null,
    version           integer     not null,
    constraint own_entry_pkey primary key (id),
    constraint own_entry_clinic_id_kind_code_key unique (clinic_id, kind, code),
    constraint own_entry_kind_check check (kind in ('EXERCISE', 'TEMPLATE')),
    -- Shipped codes never begin so: no later release can ship what a clinic already named.
    constraint own_entry_code_check check (code ~ '^OWN-[A-Z0-9-]{1,36}$'),
    constraint own_entry_status_check check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint own_entry_draft_check check (draft is json object),
    constraint own_entry_published_check check ((status = 'DRAFT') = (published_version = 0)),
    constraint own_entry_content_check check (status <> 'DRAFT' or draft is not null),
    constraint own_entry_forked_check check ((forked_code is null) = (forked_version is null))
);

create table own_entry_version (
    id           uuid        not null,
    entry_id     uuid        not null,
    clinic_id    uuid        not null,
    kind         text        not null,
    code         text        not null,
    number       integer     not null,
    content      text        not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint own_entry_version_pkey primary key (id),
    constraint own_entry_version_number_key unique (clinic_id, kind, code, number),
    constraint own_entry_version_number_check check (number > 0),
    constraint own_entry_version_content_check check (content is json object),
    constraint fk_own_entry_version_entry_id foreign key (entry_id) references own_entry
);
create index ix_own_entry_version_entry_id on own_entry_version (entry_id, number);

-- Programs name the version they prescribe, so none is ever rewritten or lost.
create function refuse_published_change() returns trigger language plpgsql as
$$ begin raise exception 'a published version never changes' using errcode = 'restrict_violation'; end $$;
create trigger own_entry_version_immutable before update or delete on own_entry_version
    for each row execute function refuse_published_change();
