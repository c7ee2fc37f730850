-- Reminders that go out by themselves reach those too who were invited and have still to join: their link may have run out.

drop function self_review.to_remind(date);

/* The self-reviews whose people are reminded on this day: three days before answers are asked for and on that day, once. */
create function self_review.due_reminders(today date)
returns table (id uuid, organisation_id uuid, organisation text, cycle integer, framework text, elements bigint, answers_by date)
language sql stable security definer set search_path = pg_catalog, self_review, frameworks, organisations, access as $$
  select r.id, r.organisation_id, o.name, r.cycle, v.title,
    (select count(*) from frameworks.elements e where e.version_id = v.id), r.answers_by
  from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
  join organisations.organisations o on o.id = r.organisation_id
  where access.in_job('remind-contributors') and r.reminds and r.answering_opened_at is not null and r.revealed_at is null
    and r.given_up_at is null
    and r.answers_by in (today, today + 3) and (r.answering_opened_at at time zone 'Europe/London')::date < today
    and not exists (select from self_review.reminders d where d.self_review_id = r.id and d.sent_on = today)
  order by r.id
$$;

/* Who has a place in a self-review and has not answered. */
create function self_review.to_remind(of_review uuid)
returns table (seat_id uuid, person_id uuid, name text, email text)
language sql stable security definer set search_path = pg_catalog, self_review, access, people as $$
  select s.id, n.id, n.name, n.email
  from self_review.contributors c
  join access.seats s on s.id = c.seat_id and s.until is null
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons n on n.id = m.person_id
  where access.in_job('remind-contributors') and c.self_review_id = of_review and not c.has_answered
  order by n.name
$$;

/* The invitations to answer in a self-review that wait, but for those that went out within a day: a link lasts seven. */
create function self_review.to_invite_again(of_review uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, people, access as $$
  select i.id from people.invitations i
  where access.in_job('remind-contributors') and i.seat_place = of_review and i.seat_role = 'contributor'
    and i.accepted_at is null and i.withdrawn_at is null and i.expires_at < now() + interval '6 days'
  order by i.id
$$;

revoke execute on function self_review.due_reminders(date), self_review.to_remind(uuid), self_review.to_invite_again(uuid) from public;
grant execute on function self_review.due_reminders(date), self_review.to_remind(uuid), self_review.to_invite_again(uuid) to web;
