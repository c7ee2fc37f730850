-- A reminder names whose self-review it is: somebody may answer in two.
drop function self_review.to_remind(date);
create function self_review.to_remind(today date)
returns table (self_review_id uuid, organisation_id uuid, organisation text, cycle integer, framework text, answers_by date,
  seat_id uuid, person_id uuid, name text, email text)
language sql stable security definer
set search_path = pg_catalog, self_review, frameworks, organisations, access, people as $$
  select r.id, r.organisation_id, o.name, r.cycle, v.title, r.answers_by, s.id, n.id, n.name, n.email
  from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
  join organisations.organisations o on o.id = r.organisation_id
  join self_review.contributors c on c.self_review_id = r.id and not c.has_answered
  join access.seats s on s.id = c.seat_id and s.until is null
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons n on n.id = m.person_id
  where access.in_job('remind-contributors') and r.reminds and r.answering_opened_at is not null and r.revealed_at is null
    and r.given_up_at is null
    and r.answers_by in (today, today + 3) and (r.answering_opened_at at time zone 'Europe/London')::date < today
    and not exists (select from self_review.reminders d where d.self_review_id = r.id and d.sent_on = today)
  order by r.id, n.name
$$;
