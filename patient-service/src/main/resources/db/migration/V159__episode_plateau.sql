-- Since when the faithful weeks went on that A-PLATEAU was raised for last, so that it is raised for them once.
alter table episode add column plateau_since date;
