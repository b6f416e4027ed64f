-- How staff is named in a record that is handed out; the fed copies of the other services have the name too.
create or replace view practitioner_link as
    select p.id as practitioner_id, c.clinic_id, p.subject, p.profession, p.active, p.display_name
      from practitioner p join practitioner_clinic c on c.practitioner_id = p.id;
