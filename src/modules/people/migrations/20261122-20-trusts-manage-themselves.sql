-- From its first chief executive on a trust manages its own people: while anybody there can, no programme invites one.

create or replace function people.has_chief(trust uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, people, access as $$
  select exists (select from access.memberships m where m.organisation_id = trust
    and m.role in ('chief_executive', 'improvement_director') and m.until is null)
$$;
