-- A trust takes its own schools in: those that the register says are open and in it today, and no others. A school that
-- leaves the trust keeps its account and its people; the register decides who may ask it in, never who may see what is its.

/* The schools that the register says are open and in a trust where I may take schools in. */
create function organisations.my_schools() returns setof integer
language sql stable security definer rows 10 set search_path = pg_catalog, organisations, access as $$
  select l.urn from organisations.organisations t
  join organisations.group_links l on l.group_uid = t.group_uid and l.left_on is null
  join organisations.establishments e on e.urn = l.urn and e.status like 'Open%'
  where t.id = any (array (select access.my_places('take-in-schools')))
$$;
revoke execute on function organisations.my_schools() from public;
grant execute on function organisations.my_schools() to web;

/* The trust that the register says a school is in today; null where it is in none, or its trust has no account. */
create function organisations.trust_of(school uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, organisations as $$
  select t.id from organisations.organisations s
  join organisations.group_links l on l.urn = s.urn and l.left_on is null
  join organisations.organisations t on t.group_uid = l.group_uid and t.is_sample = s.is_sample
  where s.id = school and s.kind = 'school' limit 1
$$;
revoke execute on function organisations.trust_of(uuid) from public;
grant execute on function organisations.trust_of(uuid) to web;

create policy trust_takes_in_school on organisations.organisations for insert to web
  with check (kind = 'school' and taken_in_by = any (array (select access.my_places('take-in-schools')))
    and urn = any (array (select organisations.my_schools())));
comment on column organisations.organisations.taken_in_by is
  'The programme that asked a trust in, or the trust that asked a school in; what is invented and what is real never mix';

insert into access.powers values
  ('take-in-schools', 'chief_executive'), ('take-in-schools', 'improvement_director');
