-- Reminders by themselves: three days before the day by which answers are asked for, and on it; to those alone who have
-- not answered. A leader may switch them off.

alter table self_review.self_reviews add column reminds boolean not null default true;
grant update (reminds) on self_review.self_reviews to web;

create table self_review.reminders (
  self_review_id uuid not null references self_review.self_reviews (id),
  sent_on date not null,
  primary key (self_review_id, sent_on)
);
select access.secure('self_review.reminders');
create policy by_the_job on self_review.reminders for insert to web with check (access.in_job('remind-contributors'));
create policy job_and_leaders on self_review.reminders for select to web
  using (access.in_job('remind-contributors') or self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert on self_review.reminders to web;

/* Whom the daily job writes to on this day; nothing for anybody else. */
create function self_review.to_remind(today date)
returns table (self_review_id uuid, organisation_id uuid, cycle integer, framework text, answers_by date,
  seat_id uuid, person_id uuid, name text, email text)
language sql stable security definer set search_path = pg_catalog, self_review, frameworks, access, people as $$
  select r.id, r.organisation_id, r.cycle, v.title, r.answers_by, s.id, n.id, n.name, n.email
  from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
  join self_review.contributors c on c.self_review_id = r.id and not c.has_answered
  join access.seats s on s.id = c.seat_id and s.until is null
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons n on n.id = m.person_id
  where access.in_job('remind-contributors') and r.reminds and r.answering_opened_at is not null and r.revealed_at is null
    and r.answers_by in (today, today + 3) and (r.answering_opened_at at time zone 'Europe/London')::date < today
    and not exists (select from self_review.reminders d where d.self_review_id = r.id and d.sent_on = today)
  order by r.id, n.name
$$;
revoke execute on function self_review.to_remind(date) from public;
grant execute on function self_review.to_remind(date) to web;
