-- Whoever comes to lead a school leads its self-reviews, those that were revealed before them too: without a successor
-- nobody could agree levels, plan or share. Whoever was asked to answer was told that this may be, and is told who it is.
-- In a trust the other leaders of a revealed self-review let a new chief executive in, as before.

create or replace function self_review.seat_leaders() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access, people, installation as $$
declare seated uuid;
begin
  for seated in
    insert into access.seats (id, membership_id, place, role)
    select gen_random_uuid(), new.id, r.id, 'leader' from self_review.self_reviews r
    where r.organisation_id = new.organisation_id and (r.revealed_at is null or new.role = 'head_of_school')
    on conflict (membership_id, place, role) do nothing returning place
  loop
    perform installation.post(gen_random_uuid(), asked.email, asked.person_id, new.organisation_id,
      'Who hears what you said: ' || v.title,
      'Hello ' || asked.name || E',\n\n' || n.name || ' leads your school from today, and sees what you were told that the leaders of self-review '
        || r.cycle || E' see. Your answers stay as they were: a group that answered without names stays without names.\n',
      'self-review-leader:' || seated || ':' || new.id || ':' || asked.person_id)
    from self_review.self_reviews r join frameworks.versions v on v.id = r.framework_version_id
    join people.persons n on n.id = new.person_id
    cross join lateral (
      select distinct p.id as person_id, p.name, p.email from self_review.contributors c
      join access.seats s on s.id = c.seat_id and s.until is null
      join access.memberships m on m.id = s.membership_id and m.until is null
      join people.persons p on p.id = m.person_id and p.id <> new.person_id
      where c.self_review_id = r.id) asked
    where r.id = seated and r.revealed_at is not null;
  end loop;
  return new;
end $$;
