-- A school reviews itself as a trust does, on the same engine: whoever leads it opens and leads its self-reviews.

insert into access.powers values ('open-self-review', 'head_of_school');

create or replace function self_review.seat_at_opening() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, access as $$
begin
  insert into access.seats (id, membership_id, place, role)
  select gen_random_uuid(), m.id, new.id, 'leader' from access.memberships m
  where m.organisation_id = new.organisation_id and m.until is null
    and (m.role in ('chief_executive', 'improvement_director', 'head_of_school') or m.id = access.my_membership())
  on conflict (membership_id, place, role) do nothing;
  return new;
end $$;

drop trigger leaders_are_seated on access.memberships;
create trigger leaders_are_seated after insert or update of role on access.memberships
  for each row when (new.role in ('chief_executive', 'improvement_director', 'head_of_school') and new.until is null)
  execute function self_review.seat_leaders();
