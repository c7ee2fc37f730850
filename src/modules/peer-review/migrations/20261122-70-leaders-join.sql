-- A chief executive or an improvement director who joins while a partnership runs takes the places that those of the day
-- it opened were given. Nothing that was disclosed opens by it: a disclosure is to the seats it names.

create function peer_review.seat_leaders() returns trigger
language plpgsql security definer set search_path = pg_catalog, peer_review, access as $$
begin
  insert into access.seats (id, membership_id, place, role)
  select gen_random_uuid(), new.id, places.place, places.role from (
    select s.id as place, 'explorer' as role, s.opened_at, s.withdrawn_at from peer_review.partners p
    join peer_review.partnerships s on s.id = p.partnership_id where p.organisation_id = new.organisation_id
    union all
    select r.id, 'host_leader', s.opened_at, s.withdrawn_at from peer_review.reviews r
    join peer_review.partnerships s on s.id = r.partnership_id where r.host_id = new.organisation_id and r.closed_at is null
    union all
    select r.id, 'team_namer', s.opened_at, s.withdrawn_at from peer_review.reviews r
    join peer_review.partnerships s on s.id = r.partnership_id where r.visitor_id = new.organisation_id and r.closed_at is null
  ) places where places.opened_at is not null and places.withdrawn_at is null
  on conflict (membership_id, place, role) do nothing;
  return new;
end $$;
revoke execute on function peer_review.seat_leaders() from public;
create trigger leaders_are_seated_in_partnerships after insert or update of role on access.memberships
  for each row when (new.role in ('chief_executive', 'improvement_director') and new.until is null)
  execute function peer_review.seat_leaders();
