-- Reports read the episodes that a clinic discharged in some quarters.
create index ix_episode_clinic_id_discharged_at on episode (clinic_id, discharged_at) where discharged_at is not null;
