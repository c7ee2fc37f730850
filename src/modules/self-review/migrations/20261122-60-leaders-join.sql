-- A chief executive or an improvement director who joins while a self-review is under way leads it from then on, like
-- those who were there when it opened: nobody has to think of it.

create function self_review.seat_leaders() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, access as $$
begin
  insert into access.seats (id, membership_id, place, role)
  select gen_random_uuid(), new.id, r.id, 'leader' from self_review.self_reviews r
  where r.organisation_id = new.organisation_id and r.revealed_at is null
  on conflict (membership_id, place, role) do nothing;
  return new;
end $$;
revoke execute on function self_review.seat_leaders() from public;
create trigger leaders_are_seated after insert or update of role on access.memberships
  for each row when (new.role in ('chief_executive', 'improvement_director') and new.until is null)
  execute function self_review.seat_leaders();
