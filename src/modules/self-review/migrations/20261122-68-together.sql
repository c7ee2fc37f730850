-- Two small groups put together into one, with everybody who was asked in either.

create function self_review.put_together(one uuid, other uuid, new_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, access, people as $$
declare review uuid;
begin
  select a.self_review_id into review from self_review.perspectives a
  join self_review.perspectives b on b.self_review_id = a.self_review_id
  join self_review.self_reviews r on r.id = a.self_review_id and r.answering_opened_at is null
  where a.id = one and b.id = other and a.id <> b.id and r.id = any (array (select access.my_places('lead-self-review')))
  for update of r;
  if not found then raise insufficient_privilege using message = 'Groups are put together by a leader, before answering opens.'; end if;
  update access.seats set detail = one where place = review and role = 'contributor' and detail = other;
  update self_review.contributors set perspective_id = one where perspective_id = other;
  update people.invitations set seat_detail = one where seat_place = review and seat_detail = other
    and accepted_at is null and withdrawn_at is null;
  update self_review.perspectives p set on_paper = p.on_paper + o.on_paper,
    spread_may_cross = p.spread_may_cross and o.spread_may_cross,
    mode = case when p.mode = 'in_the_room' then 'own_name' else p.mode end, in_the_room = null
  from self_review.perspectives o where p.id = one and o.id = other;
  delete from self_review.perspectives where id = other;
  update self_review.perspectives set name = new_name where id = one;
  return true;
end $$;
revoke execute on function self_review.put_together(uuid, uuid, text) from public;
grant execute on function self_review.put_together(uuid, uuid, text) to web;
