-- Each message says of what it speaks: which self-review, which invitation, by its name and year, to somebody who has nothing
-- before them but this message.

/* Gives a self-review up: closes it, and deletes whatever was answered, on the screen and on paper, with its evidence,
   and who had begun or finished. Whoever is invited and has not joined is told, and their link ends. True when this call gave it up, false when it had been given up before. */
create or replace function self_review.give_up(of_review uuid, because text) returns boolean
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
      || E'\n\nThe link of your invitation to it no longer works, and there is nothing you need to do.'
      || case when exists (select from people.invitations j where j.organisation_id = i.organisation_id and j.email = i.email
           and j.seat_place is distinct from of_review and j.accepted_at is null and j.withdrawn_at is null and j.expires_at > now())
         then ' What else you were invited to still waits for you, by the link of that invitation.' else '' end || E'\n',
    'self-review-given-up:' || of_review || ':' || i.id)
  from people.invitations i join self_review.self_reviews r on r.id = i.seat_place
  join frameworks.versions v on v.id = r.framework_version_id
  where i.seat_place = of_review and i.accepted_at is null and i.withdrawn_at is null;
  update people.invitations i set withdrawn_at = now()
    where i.seat_place = of_review and i.accepted_at is null and i.withdrawn_at is null;
  return true;
end $$;

/* Opens every cycle that is due on a day and is not there yet, for the nightly job alone: on the newest version that
   stands, with the groups of last time, and with a message to those who lead. Where the last one with this framework is
   neither agreed nor given up, it waits, night after night until the year ends. Run twice, or by two at once, it opens
   each once; what is cut off half-way was never begun. */
create or replace function self_review.open_due(today date) returns table (id uuid, organisation_id uuid, cycle integer)
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access, people, installation as $$
declare
  due self_review.recurrences;
  last self_review.self_reviews;
  past uuid;
  newest uuid;
  framework_title text;
begin
  if not coalesce(access.in_job('open-next-cycle'), false) then
    raise insufficient_privilege using message = 'The nightly job opens the next cycle.';
  end if;
  for due in select r.* from self_review.recurrences r
    where r.ended_at is null and make_date(extract(year from today)::integer, r.month, 1) between r.set_on + 1 and today
      and not exists (select from self_review.self_reviews s join frameworks.versions v on v.id = s.framework_version_id
        where s.organisation_id = r.organisation_id and v.framework_id = r.framework_id and s.cycle = extract(year from today))
    for update of r skip locked
  loop
    id := gen_random_uuid();
    organisation_id := due.organisation_id;
    cycle := extract(year from today)::integer;
    select v.title into framework_title from frameworks.versions v where v.framework_id = due.framework_id order by v.published_at desc limit 1;
    select s.* into last from self_review.self_reviews s join frameworks.versions v on v.id = s.framework_version_id
      where s.organisation_id = due.organisation_id and v.framework_id = due.framework_id and s.given_up_at is null
      order by s.cycle desc, s.opened_at desc limit 1;
    if last.id is not null and (last.revealed_at is null
        or (select count(*) from self_review.agreements a where a.self_review_id = last.id)
          < (select count(*) from frameworks.elements e where e.version_id = last.framework_version_id)) then
      perform installation.post(gen_random_uuid(), n.email, n.id, last.organisation_id,
        'The next self-review waits for the last: ' || framework_title || ', ' || open_due.cycle,
        'Hello ' || n.name || E',\n\nSelf-review ' || open_due.cycle || ' (' || framework_title || ') was due to open by itself, as its leaders chose. It waits, because self-review '
          || last.cycle || E' is still open, and two at once would ask the same people twice. Self-review ' || open_due.cycle
          || ' opens in the night after self-review ' || last.cycle || E' is agreed or given up. To see how far that is, sign in and choose Know.\n',
        'self-review-waits:' || last.id || ':' || open_due.cycle || ':' || n.id)
      from access.seats s join access.memberships m on m.id = s.membership_id and m.until is null
      join people.persons n on n.id = m.person_id
      where s.place = last.id and s.role = 'leader' and s.until is null;
      continue;
    end if;
    select v.id into newest from frameworks.versions v where v.framework_id = due.framework_id and v.withdrawn_at is null
      order by (regexp_match(v.version, '^\d+'))[1]::integer desc nulls last, v.published_at desc, v.version desc limit 1;
    select s.id into past from self_review.self_reviews s join frameworks.versions v on v.id = s.framework_version_id
      where s.organisation_id = due.organisation_id and v.framework_id = due.framework_id
        and exists (select from self_review.perspectives p where p.self_review_id = s.id)
      order by s.cycle desc, s.opened_at desc limit 1;
    continue when newest is null or past is null;
    insert into self_review.self_reviews (id, organisation_id, framework_version_id, cycle)
      values (open_due.id, open_due.organisation_id, newest, open_due.cycle) on conflict do nothing;
    continue when not found;
    insert into self_review.perspectives (id, self_review_id, name, initial, mode, position, spread_may_cross)
      select gen_random_uuid(), open_due.id, p.name, p.initial, p.mode, p.position, p.spread_may_cross
      from self_review.perspectives p where p.self_review_id = past;
    perform installation.post(gen_random_uuid(), n.email, n.id, open_due.organisation_id,
      'The next self-review is ready to set up: ' || framework_title || ', ' || open_due.cycle,
      'Hello ' || n.name || E',\n\nSelf-review ' || open_due.cycle || ' (' || framework_title || ') has opened as a draft, as its leaders chose, with the groups of last time. '
        || E'Nobody has been asked yet. To decide who answers, and to open answering when you are ready, sign in and choose Know.\n',
      'self-review-next:' || open_due.id || ':' || n.id)
    from access.seats s join access.memberships m on m.id = s.membership_id and m.until is null
    join people.persons n on n.id = m.person_id
    where s.place = open_due.id and s.role = 'leader' and s.until is null;
    return next;
  end loop;
end $$;
