-- Programmes pair trusts; a partnership opens the self-reviews and holds two reviews, one each way.

create schema peer_review;
grant usage on schema peer_review to web;

create table peer_review.partnerships (
  id uuid primary key,
  programme_id uuid not null references organisations.organisations (id),
  cohort text not null,
  name text not null,
  framework_version_id uuid not null references frameworks.versions (id),
  associate_membership_id uuid references access.memberships (id),
  answers_by date,
  exploring_on date,
  exploring_held_on date,
  proposed_by uuid not null,
  proposed_at timestamptz not null default now(),
  opened_at timestamptz,
  withdrawn_at timestamptz
);
create index on peer_review.partnerships (programme_id);
create index on peer_review.partnerships (associate_membership_id);

create table peer_review.partners (
  partnership_id uuid not null references peer_review.partnerships (id),
  organisation_id uuid not null references organisations.organisations (id),
  decision text not null default 'waiting' check (decision in ('waiting', 'accepted', 'declined')),
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  principles_version text,
  principles_signed_at timestamptz,
  principles_signed_by text,
  agreement_version text,
  agreement_signed_at timestamptz,
  agreement_signed_by text,
  safeguarding_name text,
  safeguarding_telephone text,
  data_contact_name text,
  data_contact_email text,
  self_review_id uuid,
  self_review_disclosed_at timestamptz,
  primary key (partnership_id, organisation_id)
);
create index on peer_review.partners (organisation_id);

create table peer_review.reviews (
  id uuid primary key,
  partnership_id uuid not null,
  host_id uuid not null,
  visitor_id uuid not null,
  visit_from date,
  visit_to date,
  focus_by date,
  debrief_on date,
  focus_stated_at timestamptz,
  team_accepted_at timestamptz,
  gathered_at timestamptz,
  findings_shared_at timestamptz,
  reflections_released_at timestamptz,
  debrief_held_on date,
  closed_at timestamptz,
  unique (id, host_id),
  unique (id, visitor_id),
  unique (partnership_id, host_id),
  check (host_id <> visitor_id),
  check (visit_to is null or visit_from is null or visit_to >= visit_from),
  foreign key (partnership_id, host_id) references peer_review.partners (partnership_id, organisation_id),
  foreign key (partnership_id, visitor_id) references peer_review.partners (partnership_id, organisation_id)
);
comment on table peer_review.reviews is 'One host, one visiting team; dates and stages only, nothing confidential';
create index on peer_review.reviews (visitor_id);

create table peer_review.openings (
  review_id uuid not null references peer_review.reviews (id),
  stage text not null check (stage in ('focusing', 'sharing', 'acting', 'closed')),
  because text not null check (length(because) >= 10),
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  primary key (review_id, stage)
);
comment on table peer_review.openings is 'A stage that the associate opened early, with the reason that all can see; never a gate that discloses';

create table peer_review.questions (
  id uuid primary key,
  partnership_id uuid not null references peer_review.partnerships (id),
  asked_by_organisation uuid not null,
  asked_of uuid not null,
  element_id uuid not null references frameworks.elements (id),
  question text not null check (question <> ''),
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  version integer not null default 1,
  check (asked_by_organisation <> asked_of)
);
create index on peer_review.questions (partnership_id);

select access.secure(format('peer_review.%I', t)::regclass)
  from unnest(array['partnerships', 'partners', 'reviews', 'openings', 'questions']) t;

create table peer_review.agendas (
  partnership_id uuid primary key references peer_review.partnerships (id),
  agenda text not null,
  written_by uuid not null,
  version integer not null default 1
);
comment on table peer_review.agendas is 'What the associate plans for the exploring meeting; for the exploring teams, since it may speak of their self-reviews';
select access.secure('peer_review.agendas');

/* The partnerships of which my organisation is a partner, or in which I sit, or that I am to keep as associate, or whose
   programme I lead. A withdrawn one stays, so that a partner can read that it was withdrawn. */
create function peer_review.my_partnerships() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, peer_review, access as $$
  select p.partnership_id from peer_review.partners p
  where p.organisation_id = any (array (select access.my_places('answer-proposal')))
  union select s.id from peer_review.partnerships s where s.associate_membership_id = (select access.my_membership())
  union select s.id from peer_review.partnerships s
  where s.id = any (array (select access.my_places('see-progress'))) or s.programme_id = any (array (select access.my_places('run-programme')))
$$;
/* The partnerships that every partner has accepted. */
create function peer_review.is_accepted(partnership uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, peer_review as $$
  select bool_and(p.decision = 'accepted') from peer_review.partners p where p.partnership_id = partnership
$$;
create function peer_review.programme_of(partnership uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, peer_review as
$$ select programme_id from peer_review.partnerships where id = partnership $$;
/* The organisation of the membership I act as. */
create function peer_review.my_organisation() returns uuid
language sql stable security definer set search_path = pg_catalog, access as
$$ select organisation_id from access.memberships where id = access.my_membership() $$;

/* Who the partners of a partnership of mine are; never what they decided. */
create function peer_review.partners_of(partnership uuid) returns table (organisation_id uuid, name text)
language sql stable security definer rows 3 set search_path = pg_catalog, peer_review, organisations as $$
  select o.id, o.name from peer_review.partners p join organisations.organisations o on o.id = p.organisation_id
  where p.partnership_id = partnership and partnership = any (array (select peer_review.my_partnerships())) order by o.name
$$;

create policy party on peer_review.partnerships for select to web
  using (id = any (array (select peer_review.my_partnerships())) or access.in_job('open-partnership') or access.in_job('erase-notes'));
create policy programme_proposes on peer_review.partnerships for insert to web
  with check (programme_id = any (array (select access.my_places('run-programme'))));
create policy programme_plans on peer_review.partnerships for update to web
  using (programme_id = any (array (select access.my_places('run-programme'))) or id = any (array (select access.my_places('keep-process'))) or access.in_job('open-partnership'))
  with check (programme_id = any (array (select access.my_places('run-programme'))) or id = any (array (select access.my_places('keep-process'))) or access.in_job('open-partnership'));
grant select, insert on peer_review.partnerships to web;
grant update (cohort, name, associate_membership_id, answers_by, exploring_on, exploring_held_on, opened_at, withdrawn_at) on peer_review.partnerships to web;

-- A trust's own decision is its own and the programme's; the other trust learns of it when both have accepted.
create policy own_side on peer_review.partners for select to web
  using (organisation_id = any (array (select access.my_places('answer-proposal')))
    or peer_review.programme_of(partnership_id) = any (array (select access.my_places('run-programme')))
    or (partnership_id = any (array (select peer_review.my_partnerships())) and peer_review.is_accepted(partnership_id))
    or access.in_job('open-partnership'));
create policy programme_proposes on peer_review.partners for insert to web
  with check (peer_review.programme_of(partnership_id) = any (array (select access.my_places('run-programme'))));
create policy own_decision on peer_review.partners for update to web
  using (organisation_id = any (array (select access.my_places('answer-proposal'))) or access.in_job('open-partnership'))
  with check (organisation_id = any (array (select access.my_places('answer-proposal'))) or access.in_job('open-partnership'));
grant select (partnership_id, organisation_id, decision, decided_at, decided_by, principles_version, principles_signed_at,
  principles_signed_by, agreement_version, agreement_signed_at, agreement_signed_by, safeguarding_name,
  safeguarding_telephone, data_contact_name, data_contact_email, self_review_id, self_review_disclosed_at, reason), insert on peer_review.partners to web;
grant update on peer_review.partners to web;

create policy party on peer_review.reviews for select to web
  using (id = any (array (select access.my_places('see-review'))) or partnership_id = any (array (select peer_review.my_partnerships()))
    or access.in_job('open-partnership') or access.in_job('erase-notes'));
create policy opens_with_partnership on peer_review.reviews for insert to web with check (access.in_job('open-partnership'));
create policy takes_its_course on peer_review.reviews for update to web
  using (id = any (array (select access.my_places('move-review')))) with check (id = any (array (select access.my_places('move-review'))));
create policy programme_dates on peer_review.reviews for update to web
  using (peer_review.programme_of(partnership_id) = any (array (select access.my_places('run-programme'))))
  with check (peer_review.programme_of(partnership_id) = any (array (select access.my_places('run-programme'))));
grant select, insert on peer_review.reviews to web;
grant update (visit_from, visit_to, focus_by, debrief_on, focus_stated_at, team_accepted_at, gathered_at, findings_shared_at,
  reflections_released_at, debrief_held_on, closed_at) on peer_review.reviews to web;

create policy all_can_see on peer_review.openings for select to web
  using (exists (select from peer_review.reviews r where r.id = review_id));
create policy associate_opens on peer_review.openings for insert to web
  with check (review_id = any (array (select access.my_places('keep-process'))) and opened_by = access.my_membership());
grant select, insert on peer_review.openings to web;

/* A trust's chief executive places people of the trust on its own side of a partnership: on its exploring team, in the
   host's circle of its own review, among those who name the team that it sends. True when the seat stands. */
create function peer_review.seat_own(at_place uuid, member uuid, as_role text, seat uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, peer_review, access as $$
declare mine uuid := peer_review.my_organisation();
begin
  if not mine = any (array (select access.my_places('name-own-seats')))
    or not exists (select from access.memberships m where m.id = member and m.organisation_id = mine and m.until is null)
    or not (case as_role
      when 'explorer' then exists (select from peer_review.partners p join peer_review.partnerships s on s.id = p.partnership_id
        where s.id = at_place and p.organisation_id = mine and s.opened_at is not null)
      when 'host_leader' then exists (select from peer_review.reviews r where r.id = at_place and r.host_id = mine)
      when 'team_namer' then exists (select from peer_review.reviews r where r.id = at_place and r.visitor_id = mine)
      else false end)
  then return false; end if;
  insert into access.seats (id, membership_id, place, role) values (seat, member, at_place, as_role)
  on conflict (membership_id, place, role) do update set until = null;
  return true;
end $$;
/* Ends such a seat of somebody of the trust. */
create function peer_review.unseat_own(seat uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, peer_review, access as $$
declare mine uuid := peer_review.my_organisation();
begin
  update access.seats s set until = now() from access.memberships m
  where s.id = seat and s.until is null and s.role in ('explorer', 'host_leader', 'team_namer') and m.id = s.membership_id
    and m.organisation_id = mine and mine = any (array (select access.my_places('name-own-seats')));
  return found;
end $$;

create policy exploring_teams on peer_review.questions for select to web
  using (partnership_id = any (array (select access.my_places('explore'))));
create policy asked_of_the_other on peer_review.questions for insert to web
  with check (partnership_id = any (array (select access.my_places('ask'))) and asked_by_organisation = peer_review.my_organisation()
    and asked_by = access.my_membership()
    and asked_of in (select p.organisation_id from peer_review.partners p where p.partnership_id = questions.partnership_id));
create policy owner_answers on peer_review.questions for update to web
  using (partnership_id = any (array (select access.my_places('ask'))) and asked_of = peer_review.my_organisation())
  with check (asked_of = peer_review.my_organisation());
grant select, insert on peer_review.questions to web;
grant update (answer, answered_by, answered_at, version) on peer_review.questions to web;

create policy exploring_teams on peer_review.agendas for select to web
  using (partnership_id = any (array (select access.my_places('explore'))));
create policy associate_writes on peer_review.agendas for insert to web
  with check (partnership_id = any (array (select access.my_places('keep-process'))));
create policy associate_rewrites on peer_review.agendas for update to web
  using (partnership_id = any (array (select access.my_places('keep-process'))))
  with check (partnership_id = any (array (select access.my_places('keep-process'))));
grant select, insert on peer_review.agendas to web;
grant update (agenda, written_by, version) on peer_review.agendas to web;

insert into access.powers values
  ('run-programme', 'programme_lead'), ('answer-proposal', 'chief_executive'), ('answer-proposal', 'improvement_director'),
  ('see-progress', 'explorer'), ('see-progress', 'associate'), ('keep-process', 'associate'),
  ('explore', 'explorer'), ('explore', 'associate'), ('ask', 'explorer'),
  ('see-seats', 'explorer'), ('see-seats', 'associate'), ('name-own-seats', 'chief_executive');

revoke execute on all functions in schema peer_review from public;
grant execute on function peer_review.my_partnerships(), peer_review.partners_of(uuid),
  peer_review.seat_own(uuid, uuid, text, uuid), peer_review.unseat_own(uuid), peer_review.is_accepted(uuid), peer_review.programme_of(uuid),
  peer_review.my_organisation() to web;
