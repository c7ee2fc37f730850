-- What is invented and what is real never mix: what a programme of the sample story publishes is read by the people of
-- the sample alone, and what a real one publishes by real people. Otherwise a real draft could rest on a sample version,
-- and go with it.

create or replace function frameworks.mine_to_read() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, frameworks, organisations, access as $$
  with me as (
    select o.id, o.urn, o.is_sample from access.memberships m join organisations.organisations o on o.id = m.organisation_id
    where m.id = access.my_membership())
  select f.id from frameworks.frameworks f left join organisations.organisations o on o.id = f.organisation_id
  where access.my_person() is not null and (o.id is null
    or (o.kind = 'programme' and o.is_sample = coalesce((select is_sample from me), false))
    or o.id in (
      select id from me
      union
      select trust.id from me join organisations.group_links l on l.urn = me.urn and l.left_on is null
      join organisations.organisations trust on trust.group_uid = l.group_uid))
$$;
