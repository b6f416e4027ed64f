-- Days on which a clinic does not work, such as public holidays: no deadline runs on them.
alter table clinic
    add column closed_days text not null default '[]',
    add constraint clinic_closed_days_check check (closed_days is json array);

-- From now on the service says what a new clinic starts with.
alter table clinic alter column closed_days drop default;
