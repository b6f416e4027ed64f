-- Reports read a clinic's programs.
create index ix_program_clinic_id on program (clinic_id);
