-- The figures that a clinic has set for itself, as patient-service tells them; null where the product's own count.
alter table clinic_standing
    add column message_sla_minutes integer,
    add column clip_waiting_hours  integer;
