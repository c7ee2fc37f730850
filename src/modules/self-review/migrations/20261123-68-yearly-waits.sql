-- The yearly self-review opens beside no other one of its framework: it waits until the last is agreed or given up, and
-- says so once to those who lead that one.

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
    select s.* into last from self_review.self_reviews s join frameworks.versions v on v.id = s.framework_version_id
      where s.organisation_id = due.organisation_id and v.framework_id = due.framework_id and s.given_up_at is null
      order by s.cycle desc, s.opened_at desc limit 1;
    if last.id is not null and (last.revealed_at is null
        or (select count(*) from self_review.agreements a where a.self_review_id = last.id)
          < (select count(*) from frameworks.elements e where e.version_id = last.framework_version_id)) then
      perform installation.post(gen_random_uuid(), n.email, n.id, last.organisation_id,
        'The next self-review waits for the last: ' || open_due.cycle,
        'Hello ' || n.name || E',\n\nThe self-review of this year was due to open by itself, as you chose. It waits, because self-review '
          || last.cycle || E' is still open, and two at once would ask the same people twice. '
          || E'It opens in the night after that one is agreed or given up: sign in and choose Know.\n',
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
      'The next self-review is ready to set up: ' || open_due.cycle,
      'Hello ' || n.name || E',\n\nThe self-review of this year has opened as a draft, as you chose, with the groups of last time. '
        || E'Nobody has been asked yet. Decide who answers, and open it when you are ready: sign in and choose Know.\n',
      'self-review-next:' || open_due.id || ':' || n.id)
    from access.seats s join access.memberships m on m.id = s.membership_id and m.until is null
    join people.persons n on n.id = m.person_id
    where s.place = open_due.id and s.role = 'leader' and s.until is null;
    return next;
  end loop;
end $$;
