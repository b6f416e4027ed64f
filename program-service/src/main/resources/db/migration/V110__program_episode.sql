-- Which episode of care a program belongs to; unknown for programs drafted before episodes were.
alter table program add column episode_id uuid;
create index ix_program_episode_id on program (episode_id) where status = 'ACTIVE';
