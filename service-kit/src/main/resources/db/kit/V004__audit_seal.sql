-- Seals over the audit: each covers the rows up to a position and carries the hash of the one before.
create table audit_seal (
    number    bigint      not null,
    sealed_at timestamptz not null,
    xact_ids  bigint[]    not null,
    seqs      bigint[]    not null,
    row_ids   uuid[]      not null,
    hashes    text[]      not null,
    hash      text        not null,
    constraint audit_seal_pkey primary key (number),
    constraint audit_seal_rows_check check (cardinality(xact_ids) > 0
        and cardinality(xact_ids) = cardinality(seqs)
        and cardinality(xact_ids) = cardinality(row_ids)
        and cardinality(xact_ids) = cardinality(hashes))
);
revoke update, delete, truncate on audit_seal from ${runtime_role};

-- Makes the partition of a month; the owner's right, lent to the service for this alone.
create function audit_ensure_partition(month date) returns void language plpgsql security definer
    set search_path = public as $$
declare
    first date := date_trunc('month', month);
    name  text := 'audit_entry_' || to_char(first, 'YYYY_MM');
begin
    if to_regclass(name) is null then
        execute format('create table %I partition of audit_entry for values from (%L) to (%L)',
            name, first, first + interval '1 month');
        execute format('revoke all on %I from ${runtime_role}', name);
    end if;
end $$;
revoke all on function audit_ensure_partition(date) from public;
grant execute on function audit_ensure_partition(date) to ${runtime_role};
