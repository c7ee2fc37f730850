-- The focus, the visiting team, the timetable. The host's draft is the host's; it crosses as a disclosure.

create table peer_review.focuses (
  review_id uuid primary key,
  host_id uuid not null,
  priority text not null default '',
  position_statement text not null default '',
  element_id uuid references frameworks.elements (id),
  version integer not null default 1,
  foreign key (review_id, host_id) references peer_review.reviews (id, host_id)
);
create table peer_review.lines_of_enquiry (
  id uuid primary key,
  review_id uuid not null,
  host_id uuid not null,
  position integer not null,
  question text not null check (question <> ''),
  short_name text not null default '',
  removed_at timestamptz,
  unique (id, review_id),
  foreign key (review_id, host_id) references peer_review.reviews (id, host_id)
);
create index on peer_review.lines_of_enquiry (review_id);

create table peer_review.team_members (
  id uuid primary key,
  review_id uuid not null,
  visitor_id uuid not null,
  membership_id uuid not null,
  is_lead boolean not null default false,
  introduced_as text not null default '',
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  decision text not null default 'waiting' check (decision in ('waiting', 'accepted', 'declined')),
  decided_by uuid,
  decided_at timestamptz,
  withdrawn_at timestamptz,
  unique (review_id, membership_id),
  foreign key (review_id, visitor_id) references peer_review.reviews (id, visitor_id),
  foreign key (membership_id, visitor_id) references access.memberships (id, organisation_id)
);
comment on table peer_review.team_members is 'A person whom the visiting trust names and the host accepts by name; only then do they hold a seat';
comment on column peer_review.team_members.introduced_as is 'What the person does, in the words of their own trust, for the host that decides';
create unique index one_lead on peer_review.team_members (review_id) where is_lead and withdrawn_at is null and decision <> 'declined';

create table peer_review.activities (
  id uuid primary key,
  review_id uuid not null references peer_review.reviews (id),
  kind text not null check (kind in ('interview', 'learning_walk', 'document', 'focus_group', 'observation', 'data')),
  title text not null check (title <> ''),
  place_kind text not null check (place_kind in ('school', 'head_office', 'central_team')),
  place_name text not null,
  with_role text not null default '',
  takes_place_at timestamptz,
  line_ids uuid[] not null default '{}',
  led_by uuid,
  planned_by uuid not null,
  removed_at timestamptz,
  version integer not null default 1,
  unique (id, review_id)
);
comment on column peer_review.activities.with_role is 'Whom the visitors meet, by role; a note taken there begins with this view';
create index on peer_review.activities (review_id);

create table peer_review.debriefs (
  review_id uuid primary key references peer_review.reviews (id),
  agenda text not null default '',
  heard text not null default '',
  next_steps text not null default '',
  version integer not null default 1
);

select access.secure(format('peer_review.%I', t)::regclass)
  from unnest(array['focuses', 'lines_of_enquiry', 'team_members', 'activities', 'debriefs']) t;

create policy host_drafts on peer_review.focuses to web
  using (review_id = any (array (select access.my_places('draft-focus')))) with check (review_id = any (array (select access.my_places('draft-focus'))));
grant select, insert, update on peer_review.focuses to web;
create policy host_drafts on peer_review.lines_of_enquiry to web
  using (review_id = any (array (select access.my_places('draft-focus')))) with check (review_id = any (array (select access.my_places('draft-focus'))));
grant select, insert, update on peer_review.lines_of_enquiry to web;

create policy both_sides on peer_review.team_members for select to web
  using (review_id = any (array (select access.my_places('see-team'))));
create policy visitors_name on peer_review.team_members for insert to web
  with check (review_id = any (array (select access.my_places('name-team'))) and visitor_id = peer_review.my_organisation());
create policy decided_by_host on peer_review.team_members for update to web
  using (review_id = any (array (select access.my_places('accept-team'))) or review_id = any (array (select access.my_places('name-team'))))
  with check (review_id = any (array (select access.my_places('accept-team'))) or review_id = any (array (select access.my_places('name-team'))));
grant select, insert on peer_review.team_members to web;
grant update (is_lead, introduced_as, decision, decided_by, decided_at, proposed_by, proposed_at, withdrawn_at) on peer_review.team_members to web;

create policy timetable on peer_review.activities for select to web
  using (review_id = any (array (select access.my_places('see-timetable'))));
create policy team_plans on peer_review.activities for insert to web
  with check (review_id = any (array (select access.my_places('plan-activities'))));
create policy team_replans on peer_review.activities for update to web
  using (review_id = any (array (select access.my_places('plan-activities'))))
  with check (review_id = any (array (select access.my_places('plan-activities'))));
grant select, insert, update on peer_review.activities to web;

create policy debriefers on peer_review.debriefs for select to web
  using (review_id = any (array (select access.my_places('see-debrief'))));
create policy associate_runs on peer_review.debriefs for insert to web
  with check (review_id = any (array (select access.my_places('keep-process'))));
create policy associate_runs_on on peer_review.debriefs for update to web
  using (review_id = any (array (select access.my_places('keep-process')))) with check (review_id = any (array (select access.my_places('keep-process'))));
grant select, insert, update on peer_review.debriefs to web;

/* Accepting a visitor by name is what gives the seat; only somebody who may accept the team of the review can. */
create function peer_review.seat_visitor(member uuid, seat uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, peer_review, access as $$
declare who peer_review.team_members;
begin
  select * into who from peer_review.team_members where id = member and withdrawn_at is null;
  if not found or not who.review_id = any (array (select access.my_places('accept-team'))) then return false; end if;
  update peer_review.team_members set decision = 'accepted', decided_by = access.my_membership(), decided_at = now() where id = member;
  insert into access.seats (id, membership_id, place, role)
  select seat, who.membership_id, who.review_id, case when who.is_lead then 'lead_reviewer' else 'visitor' end
  from access.memberships m where m.id = who.membership_id and m.until is null
  on conflict (membership_id, place, role) do update set until = null;
  return true;
end $$;

/* Takes a visitor's seat back: their own trust withdraws them, or the host does. What they wrote stays with the team. */
create function peer_review.unseat_visitor(member uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, peer_review, access as $$
declare who peer_review.team_members;
begin
  select * into who from peer_review.team_members where id = member;
  if not found or not (who.review_id = any (array (select access.my_places('name-team')))
    or who.review_id = any (array (select access.my_places('accept-team')))) then return false; end if;
  update peer_review.team_members set withdrawn_at = now() where id = member and withdrawn_at is null;
  update access.seats set until = now()
    where membership_id = who.membership_id and place = who.review_id and role in ('visitor', 'lead_reviewer') and until is null;
  return true;
end $$;

/* Each side writes its own part of a naming: the visiting trust whom it names, the host what it decides; to accept is
   to give a seat, which seat_visitor alone does. */
create function peer_review.guard_naming() returns trigger language plpgsql as $$
begin
  if current_user <> 'web' then return new; end if;
  if (new.is_lead, new.introduced_as, new.proposed_by, new.proposed_at) is distinct from
     (old.is_lead, old.introduced_as, old.proposed_by, old.proposed_at)
     and not new.review_id = any (array (select access.my_places('name-team'))) then
    raise exception using errcode = '42501', message = 'Only the visiting trust names its team.';
  end if;
  if new.decision is distinct from old.decision and not (case new.decision
      when 'declined' then new.review_id = any (array (select access.my_places('accept-team')))
      when 'waiting' then new.review_id = any (array (select access.my_places('name-team')))
      else false end) then
    raise exception using errcode = '42501', message = 'Only the host decides on a visitor.';
  end if;
  return new;
end $$;
create trigger each_side_its_part before update on peer_review.team_members
  for each row execute function peer_review.guard_naming();

/* What a review has reached is said by whoever may say it, and never unsaid. */
create function peer_review.guard_moves() returns trigger language plpgsql as $$
declare
  moved record;
begin
  if current_user <> 'web' then return new; end if;
  for moved in
    select m.power from (values
      ('draft-focus', old.focus_stated_at, new.focus_stated_at),
      ('accept-team', old.team_accepted_at, new.team_accepted_at),
      ('disclose-findings', old.gathered_at, new.gathered_at),
      ('disclose-findings', old.findings_shared_at, new.findings_shared_at),
      ('reflect', old.reflections_released_at, new.reflections_released_at),
      ('keep-process', old.debrief_held_on::timestamptz, new.debrief_held_on::timestamptz),
      ('reflect', old.closed_at, new.closed_at)) m (power, before, after)
    where m.before is distinct from m.after
  loop
    if not new.id = any (array (select access.my_places(moved.power))) then
      raise exception using errcode = '42501', message = 'This step of the review is not yours to take.';
    end if;
  end loop;
  if old.findings_shared_at is not null and new.findings_shared_at is distinct from old.findings_shared_at
    or old.reflections_released_at is not null and new.reflections_released_at is distinct from old.reflections_released_at then
    raise exception using errcode = '42501', message = 'What has been shared cannot be unshared.';
  end if;
  return new;
end $$;
create trigger takes_its_steps before update on peer_review.reviews
  for each row execute function peer_review.guard_moves();

insert into access.powers values
  ('see-review', 'host_leader'), ('see-review', 'host_coordinator'), ('see-review', 'lead_reviewer'), ('see-review', 'visitor'),
  ('see-review', 'associate'), ('see-review', 'team_namer'),
  ('move-review', 'host_leader'), ('move-review', 'lead_reviewer'), ('move-review', 'associate'), ('move-review', 'team_namer'),
  ('draft-focus', 'host_leader'),
  ('see-team', 'host_leader'), ('see-team', 'host_coordinator'), ('see-team', 'lead_reviewer'), ('see-team', 'visitor'),
  ('see-team', 'associate'), ('see-team', 'team_namer'),
  ('name-team', 'team_namer'), ('accept-team', 'host_leader'), ('accept-team', 'host_coordinator'),
  ('see-timetable', 'host_leader'), ('see-timetable', 'host_coordinator'), ('see-timetable', 'lead_reviewer'), ('see-timetable', 'visitor'),
  ('see-timetable', 'associate'),
  ('plan-activities', 'lead_reviewer'), ('plan-activities', 'visitor'), ('plan-activities', 'host_coordinator'),
  ('see-debrief', 'host_leader'), ('see-debrief', 'lead_reviewer'), ('see-debrief', 'visitor'), ('see-debrief', 'associate'),
  ('see-progress', 'host_leader'), ('see-progress', 'lead_reviewer'), ('see-progress', 'visitor'), ('see-progress', 'host_coordinator'),
  ('see-seats', 'host_leader'), ('see-seats', 'host_coordinator'), ('see-seats', 'lead_reviewer'), ('see-seats', 'visitor'), ('see-seats', 'team_namer'),
  ('admit-readers', 'host_leader'), ('admit-readers', 'host_coordinator');
insert into access.gifts values ('host_leader', 'host_leader'), ('host_leader', 'host_coordinator');
revoke execute on all functions in schema peer_review from public;
grant execute on function peer_review.seat_visitor(uuid, uuid), peer_review.unseat_visitor(uuid), peer_review.guard_naming(),
  peer_review.guard_moves() to web;
