-- Staff may be registered before they have a login, and is then invited like a patient.
alter table practitioner
    alter column subject drop not null,
    add column email text;

-- The name of the constraint is read off the message, so it is worded like the server's own.
create function practitioner_link_is_final() returns trigger language plpgsql as $$
begin
    raise exception using errcode = 'check_violation', constraint = 'practitioner_link_is_final',
        message = 'new row for relation "practitioner" violates check constraint "practitioner_link_is_final"';
end $$;

create trigger practitioner_link_is_final before update on practitioner for each row
    when (old.subject is not null and new.subject is distinct from old.subject)
    execute function practitioner_link_is_final();

alter table invitation
    alter column patient_id drop not null,
    add column practitioner_id uuid,
    add constraint invitation_invitee_check check (num_nonnulls(patient_id, practitioner_id) = 1),
    add constraint fk_invitation_practitioner_id foreign key (practitioner_id) references practitioner;
create index ix_invitation_practitioner_id on invitation (practitioner_id);
