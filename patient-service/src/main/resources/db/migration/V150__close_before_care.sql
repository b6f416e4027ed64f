-- An episode whose care never began, was blocked or rests can be closed too: it would hold its region for ever.
alter table episode_transition
    drop constraint episode_transition_step_check,
    add constraint episode_transition_step_check check (from_status = to_status
        or coalesce(from_status, '') || '>' || to_status in
        ('>INTAKE', 'INTAKE>ACTIVE', 'INTAKE>BLOCKED', 'BLOCKED>INTAKE', 'BLOCKED>REFERRED_OUT', 'ACTIVE>ON_HOLD',
         'ON_HOLD>ACTIVE', 'ACTIVE>MAINTENANCE', 'MAINTENANCE>RELAPSED',
         'INTAKE>CLOSED', 'BLOCKED>CLOSED', 'ACTIVE>CLOSED', 'ON_HOLD>CLOSED', 'MAINTENANCE>CLOSED'));
