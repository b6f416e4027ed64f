alter table inbox_item rename column resolved_at to settled_at;
alter table inbox_item rename column resolved_by to settled_by;
alter table inbox_item rename column resolution_note to note;
alter table inbox_item
    drop constraint inbox_item_state_check,
    -- What nobody need hurry about has no deadline.
    alter column ack_due_at drop not null,
    add column assignee_id uuid,
    -- Whom it was told last, and when the next ones are told unless somebody acknowledges it.
    add column level text not null default 'LEAD',
    add column next_step_at timestamptz,
    -- How often it was opened: each time the chain starts anew.
    add column cycle integer not null default 1,
    add constraint inbox_item_state_check
        check (state in ('OPEN', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'DISMISSED')),
    add constraint inbox_item_level_check check (level in ('LEAD', 'TEAM', 'CLINIC', 'ADMIN')),
    add constraint inbox_item_next_step_check check (next_step_at is null or state = 'OPEN'),
    add constraint inbox_item_settled_check
        check ((state in ('RESOLVED', 'DISMISSED')) = (settled_at is not null)),
    -- INV-I2
    add constraint inbox_item_dismissal_check
        check (state <> 'DISMISSED' or severity <> 'CRITICAL' or length(trim(coalesce(note, ''))) >= 20);
alter table inbox_item alter column level drop default, alter column cycle drop default;
update inbox_item set next_step_at = ack_due_at where state = 'OPEN';

-- What comes again after it was dismissed is looked at again.
drop index inbox_item_dedup_key_key;
create unique index inbox_item_dedup_key_key on inbox_item (dedup_key) where state not in ('RESOLVED', 'DISMISSED');
create index ix_inbox_item_next_step_at on inbox_item (next_step_at) where state = 'OPEN';
create index ix_inbox_item_clinic_id on inbox_item (clinic_id, id desc);

-- Each step of the chain, once.
create table inbox_escalation (
    item_id uuid        not null,
    cycle   integer     not null,
    level   text        not null,
    due_at  timestamptz not null,
    done_at timestamptz not null,
    -- How many people it was told.
    told    integer     not null,
    constraint inbox_escalation_pkey primary key (item_id, cycle, level),
    constraint inbox_escalation_level_check check (level in ('LEAD', 'TEAM', 'CLINIC', 'ADMIN')),
    constraint fk_inbox_escalation_item_id foreign key (item_id) references inbox_item
);
