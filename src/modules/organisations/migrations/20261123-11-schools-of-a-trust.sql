-- Other modules may name schools of a trust by their URN: those that the register says are in it today, and no others. One
-- that was named and has left since stays named.

create function organisations.schools_of(trust uuid) returns setof integer
language sql stable rows 15 set search_path = pg_catalog, organisations as $$
  select l.urn from organisations.organisations t
  join organisations.group_links l on l.group_uid = t.group_uid and l.left_on is null
  where t.id = trust
$$;

/* For a table with organisation_id and school_urns. */
create function organisations.names_own_schools() returns trigger
language plpgsql set search_path = pg_catalog, organisations as $$
declare named_before integer[] := '{}';
begin
  if tg_op = 'UPDATE' then named_before := old.school_urns; end if;
  if exists (select from unnest(new.school_urns) urn where urn <> all (named_before)
      and urn not in (select organisations.schools_of(new.organisation_id))) then
    raise insufficient_privilege using message = 'A trust names its own schools alone.';
  end if;
  return new;
end $$;
revoke execute on function organisations.schools_of(uuid), organisations.names_own_schools() from public;
grant execute on function organisations.schools_of(uuid) to web;
