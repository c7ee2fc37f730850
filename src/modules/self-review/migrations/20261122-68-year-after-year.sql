-- A self-review that comes back every year: the next cycle opens by itself, as a draft, in the month its leaders chose.

create table self_review.recurrences (
  organisation_id uuid not null references organisations.organisations (id),
  framework_id uuid not null references frameworks.frameworks (id),
  month integer not null check (month between 1 and 12),
  set_by uuid not null,
  set_on date not null,
  ended_at timestamptz,
  primary key (organisation_id, framework_id)
);
comment on table self_review.recurrences is 'In which month the next cycle of a self-review opens by itself; the first one in that month after it was set';
select access.secure('self_review.recurrences');
create policy openers_see on self_review.recurrences for select to web
  using (organisation_id = any (array (select access.my_places('open-self-review'))));
create policy openers_set on self_review.recurrences for insert to web
  with check (organisation_id = any (array (select access.my_places('open-self-review'))));
create policy openers_change on self_review.recurrences for update to web
  using (organisation_id = any (array (select access.my_places('open-self-review'))))
  with check (organisation_id = any (array (select access.my_places('open-self-review'))));
grant select, insert on self_review.recurrences to web;
grant update (month, set_by, set_on, ended_at) on self_review.recurrences to web;

/* Opens every cycle that is due on a day and is not there yet, for the nightly job alone: on the newest version that
   stands, with the groups of last time, and with a message to those who lead. Run twice, or by two at once, it opens
   each once; what is cut off half-way was never begun. */
create function self_review.open_due(today date) returns table (id uuid, organisation_id uuid, cycle integer)
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access, people, installation as $$
declare
  due self_review.recurrences;
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

/* How many people of each perspective have still to confirm: of an anonymous one that may be nobody, too. */
create or replace function self_review.still_to_confirm(of_review uuid) returns table (perspective_id uuid, people integer)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, access as $$
  select p.id, case when p.mode <> 'anonymous' or count(distinct a.seat_id) >= 3 then count(distinct a.seat_id)::integer end
  from self_review.self_reviews r join self_review.perspectives p on p.self_review_id = r.id
  left join self_review.answers a on a.perspective_id = p.id and a.confirm_again and not a.is_past
  where r.id = of_review and r.moved_at is not null and of_review = any (array (select access.my_places('lead-self-review')))
  group by p.id having p.mode = 'anonymous' or count(a.seat_id) > 0
$$;

revoke execute on function self_review.open_due(date) from public;
grant execute on function self_review.open_due(date) to web;
