-- What a school agreed crosses to its trust as a disclosure, to people whom its headteacher names. A reader is seated at
-- the trust itself, once, whatever schools share with them: the seat gives no power, only a name to disclose to.

/* Whom the headteacher of a school may name: those who lead the trust that the register says the school is in today. */
create function self_review.possible_readers(school uuid)
returns table (membership_id uuid, name text, role text, trust_id uuid, trust text)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, access, people, organisations as $$
  select m.id, p.name, m.role, t.id, t.name from organisations.directory t
  join access.memberships m on m.organisation_id = t.id and m.until is null
    and m.role in ('chief_executive', 'improvement_director', 'executive')
  join people.persons p on p.id = m.person_id
  where t.id = organisations.trust_of(school) and school = any (array (select access.my_places('disclose')))
  order by array_position(array['chief_executive', 'improvement_director', 'executive'], m.role), p.name
$$;

/* Seats those of them who are chosen, so that they can be named as readers; nobody else, whoever is asked for. */
create function self_review.seat_readers(school uuid, chosen uuid[]) returns setof uuid
language sql security definer set search_path = pg_catalog, self_review, access as $$
  insert into access.seats (id, membership_id, place, role)
  select gen_random_uuid(), r.membership_id, r.trust_id, 'schools_reader'
  from self_review.possible_readers(school) r where r.membership_id = any (chosen)
  on conflict (membership_id, place, role) do update set until = null
  returning id
$$;

revoke execute on function self_review.possible_readers(uuid), self_review.seat_readers(uuid, uuid[]) from public;
grant execute on function self_review.possible_readers(uuid), self_review.seat_readers(uuid, uuid[]) to web;
