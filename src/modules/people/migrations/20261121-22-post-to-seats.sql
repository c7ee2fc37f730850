-- Writing to those who sit at a piece of work, without learning their addresses.

/* Puts one message a person into the outbox for everybody who holds a seat of these roles at a place where I hold one.
   A key that was used for a person sends them nothing more. */
create function people.post_to_seats(at_place uuid, wanted text[], subject text, body text, dedup text) returns void
language sql security definer set search_path = pg_catalog, people, access, installation as $$
  select installation.post(gen_random_uuid(), p.email, p.id, p.organisation_id, subject,
    'Hello ' || p.name || E',\n\n' || body, dedup || ':' || p.id)
  from (select distinct on (n.id) n.id, n.name, n.email, m.organisation_id from access.seats s
    join access.memberships m on m.id = s.membership_id and m.until is null
    join people.persons n on n.id = m.person_id
    where s.place = at_place and s.role = any (wanted) and s.until is null order by n.id) p
  where at_place = any (array (select split_part(k, ':', 1)::uuid from access.my_positions() k))
$$;
revoke execute on function people.post_to_seats(uuid, text[], text, text, text) from public;
grant execute on function people.post_to_seats(uuid, text[], text, text, text) to web;
