-- Whoever answers was told by name who leads. A leader who joins while they answer is told to them as new.

/* The names of those who lead a self-review since answering has opened; for whoever takes part in it. */
create function self_review.leaders_since_opening(wanted uuid) returns setof text
language sql stable security definer rows 2 set search_path = pg_catalog, self_review, access, people as $$
  select p.name from self_review.self_reviews r
  join access.seats s on s.place = r.id and s.role = 'leader' and s.until is null and s.since > r.answering_opened_at
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons p on p.id = m.person_id
  where r.id = wanted and wanted = any (array (select split_part(k, ':', 1)::uuid from access.my_positions() k))
  order by p.name
$$;
revoke execute on function self_review.leaders_since_opening(uuid) from public;
grant execute on function self_review.leaders_since_opening(uuid) to web;
