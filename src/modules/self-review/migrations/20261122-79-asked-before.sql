-- Who was asked last time and still belongs to the organisation, for the leaders of the next cycle: that they were asked,
-- in which group, and nothing of what they said. Whoever has a place in this cycle already is left out.

create function self_review.asked_before(of_review uuid)
returns table (membership_id uuid, perspective_id uuid, perspective text)
language sql stable security definer rows 50 set search_path = pg_catalog, self_review, access as $$
  select distinct on (m.id) m.id, now.id, now.name
  from self_review.perspectives past
  join self_review.contributors c on c.perspective_id = past.id
  join access.seats s on s.id = c.seat_id
  join access.memberships m on m.id = s.membership_id and m.until is null
  join self_review.perspectives now on now.self_review_id = of_review and lower(now.name) = lower(past.name)
  where past.self_review_id = self_review.before_of(of_review)
    and of_review = any (array (select access.my_places('lead-self-review')))
    and not exists (select from access.seats t where t.membership_id = m.id and t.place = of_review
      and t.role = 'contributor' and t.until is null)
    and not (now.mode = 'in_the_room' and exists (select from access.seats t
      where t.detail = now.id and t.role = 'contributor' and t.until is null))
  order by m.id, now.position
$$;
revoke execute on function self_review.asked_before(uuid) from public;
grant execute on function self_review.asked_before(uuid) to web;
