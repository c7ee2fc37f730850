-- A self-review that nobody finishes can be given up by its leaders before the reveal. Nothing is revealed, whatever was
-- answered is deleted at once, and it stands in the record with who, when and why. It is final; another one of the same
-- year can be opened.

alter table self_review.self_reviews
  add column given_up_at timestamptz, add column given_up_by text, add column given_up_because text,
  add check ((given_up_at is null) = (given_up_by is null) and (given_up_at is null) = (given_up_because is null)),
  add check (given_up_at is null or (revealed_at is null and partnership_id is null));
comment on column self_review.self_reviews.given_up_by is 'The name of the leader who gave it up, as it was that day';
comment on column self_review.self_reviews.given_up_because is 'Why, in the leader''s words: everybody who was asked reads it';

/* One that was given up stands in no other one's way. */
alter table self_review.self_reviews drop constraint self_reviews_organisation_id_framework_version_id_cycle_par_key;
create unique index self_reviews_once_a_cycle on self_review.self_reviews
  (organisation_id, framework_version_id, cycle, partnership_id) nulls not distinct where given_up_at is null;

create or replace function self_review.takes_answers(of_review uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, self_review as $$
  select answering_opened_at is not null and revealed_at is null and given_up_at is null
  from self_review.self_reviews where id = of_review
$$;
create or replace function self_review.hold_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  perform from self_review.self_reviews r where r.id = new.self_review_id
    and r.answering_opened_at is not null and r.revealed_at is null and r.given_up_at is null for share;
  if not found then raise insufficient_privilege using message = 'Answering is not open.'; end if;
  return new;
end $$;
create trigger sheets_while_open before insert on self_review.sheets
  for each row execute function self_review.hold_open();
create or replace function self_review.hold_declaration() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  perform from self_review.self_reviews r where r.id = coalesce(new.self_review_id, old.self_review_id)
    and r.answering_opened_at is null and r.given_up_at is null for share;
  if not found then raise insufficient_privilege using message = 'Perspectives are set before answering opens.'; end if;
  return coalesce(new, old);
end $$;

/* Nothing more happens in it: it is not opened, revealed or moved, and nobody is asked in it. */
create function self_review.hold_given_up() returns trigger language plpgsql as $$
begin raise insufficient_privilege using message = 'This self-review was given up.'; end $$;
create trigger given_up_for_good before update on self_review.self_reviews
  for each row when (old.given_up_at is not null) execute function self_review.hold_given_up();
create or replace function self_review.seat_at_home() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, access as $$
begin
  if exists (select from self_review.self_reviews r join access.memberships m on m.id = new.membership_id
             where r.id = new.place and r.organisation_id <> m.organisation_id) then
    raise insufficient_privilege using message = 'A seat on a self-review is for its own organisation.';
  end if;
  if tg_op = 'INSERT' and new.role = 'contributor' and exists (
      select from self_review.self_reviews r where r.id = new.place and r.given_up_at is not null) then
    raise insufficient_privilege using message = 'This self-review was given up.';
  end if;
  return new;
end $$;

/* Gives a self-review up: closes it, and deletes whatever was answered, on the screen and on paper, with its evidence,
   and who had begun or finished. Whoever is invited and has not joined is told, and their link ends. True when this call gave it up, false when it had been given up before. */
create function self_review.give_up(of_review uuid, because text) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access, people, installation as $$
declare this self_review.self_reviews;
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may give it up.';
  end if;
  select * into this from self_review.self_reviews r where r.id = of_review for update;
  if this.given_up_at is not null then return false; end if;
  if this.revealed_at is not null then
    raise insufficient_privilege using message = 'What was revealed was heard, and stays.';
  end if;
  if this.partnership_id is not null then
    raise insufficient_privilege using message = 'The partner waits for this self-review.';
  end if;
  update self_review.self_reviews r set given_up_at = now(), given_up_because = because, given_up_by = (
    select p.name from access.memberships m join people.persons p on p.id = m.person_id where m.id = access.my_membership())
    where r.id = of_review;
  delete from self_review.answers a where a.self_review_id = of_review;
  delete from self_review.sheets t where t.self_review_id = of_review;
  delete from self_review.evidence_given g where g.self_review_id = of_review;
  delete from self_review.evidence_files f where f.self_review_id = of_review;
  delete from self_review.rooms m where m.self_review_id = of_review;
  delete from self_review.replies p where p.self_review_id = of_review;
  delete from self_review.invitation_lists l where l.self_review_id = of_review;
  delete from self_review.reminders d where d.self_review_id = of_review;
  update self_review.contributors c set has_answered = false, has_begun = false where c.self_review_id = of_review;
  perform installation.post(gen_random_uuid(), i.email, null, i.organisation_id, 'The self-review is given up: ' || v.title,
    'Hello ' || i.name || E',\n\n' || r.given_up_by || ' has given up self-review ' || r.cycle || ' (' || v.title
      || E'), which you were invited to answer, and says why:\n\n' || because
      || E'\n\nThe link in that message no longer works, and there is nothing you need to do.\n',
    'self-review-given-up:' || of_review || ':' || i.id)
  from people.invitations i join self_review.self_reviews r on r.id = i.seat_place
  join frameworks.versions v on v.id = r.framework_version_id
  where i.seat_place = of_review and i.accepted_at is null and i.withdrawn_at is null;
  update people.invitations i set withdrawn_at = now()
    where i.seat_place = of_review and i.accepted_at is null and i.withdrawn_at is null;
  return true;
end $$;

/* That a cycle was given up is told too: it is in nobody's way, and does not open again by itself. */
drop function self_review.cycles_of(uuid);
create function self_review.cycles_of(of_organisation uuid)
returns table (id uuid, framework_id uuid, framework_version_id uuid, cycle integer, partnership_id uuid,
  revealed_at timestamptz, given_up_at timestamptz)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, frameworks, access as $$
  select r.id, v.framework_id, v.id, r.cycle, r.partnership_id, r.revealed_at, r.given_up_at
  from self_review.self_reviews r join frameworks.versions v on v.id = r.framework_version_id
  where r.organisation_id = of_organisation and of_organisation = any (array (select access.my_places('open-self-review')))
  order by r.cycle desc, r.opened_at desc
$$;

/* Nobody is reminded of one that was given up. */
create or replace function self_review.to_remind(today date)
returns table (self_review_id uuid, organisation_id uuid, cycle integer, framework text, answers_by date, seat_id uuid,
  person_id uuid, name text, email text)
language sql stable security definer set search_path = pg_catalog, self_review, frameworks, access, people as $$
  select r.id, r.organisation_id, r.cycle, v.title, r.answers_by, s.id, n.id, n.name, n.email
  from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
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

revoke execute on function self_review.hold_given_up(), self_review.give_up(uuid, text), self_review.cycles_of(uuid) from public;
grant execute on function self_review.give_up(uuid, text), self_review.cycles_of(uuid) to web;
