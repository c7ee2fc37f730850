-- Plans and actions. What an action came from stands in a table of its own, so that a view for accountability,
-- which may know of actions, need never touch it.

create schema improvement;
grant usage on schema improvement to web;

create table improvement.plans (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisations (id),
  priority text not null check (priority <> ''),
  origin_kind text check (origin_kind in ('self-review', 'review')),
  origin_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  unique (id, organisation_id),
  check ((origin_kind is null) = (origin_id is null))
);
create unique index one_plan_an_origin on improvement.plans (organisation_id, origin_kind, origin_id);
create index on improvement.plans (organisation_id);

create table improvement.sources (
  id uuid primary key,
  plan_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('finding', 'priority')),
  origin_id uuid not null,
  sentence text not null check (sentence <> ''),
  position integer not null,
  unique (plan_id, kind, origin_id),
  unique (id, plan_id),
  foreign key (plan_id, organisation_id) references improvement.plans (id, organisation_id)
);
comment on table improvement.sources is 'What a plan answers, in the words of that day: a finding, a priority. Never part of an accountability view';
create index on improvement.sources (organisation_id);

create table improvement.actions (
  id uuid primary key,
  plan_id uuid not null,
  organisation_id uuid not null,
  source_id uuid,
  title text not null check (title <> ''),
  owner_name text not null check (owner_name <> ''),
  owner_membership uuid,
  level text not null check (level in ('trust', 'cluster', 'school')),
  nature text not null check (nature in ('assurance', 'networking')),
  starts_on date,
  due_on date,
  should_change text not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  done_note text,
  removed_at timestamptz,
  version integer not null default 1,
  check (due_on is null or starts_on is null or due_on >= starts_on),
  foreign key (plan_id, organisation_id) references improvement.plans (id, organisation_id),
  foreign key (source_id, plan_id) references improvement.sources (id, plan_id),
  foreign key (owner_membership, organisation_id) references access.memberships (id, organisation_id)
);
create index on improvement.actions (plan_id);
create index on improvement.actions (organisation_id);
create index on improvement.actions (source_id);
create index on improvement.actions (owner_membership);

select access.secure(format('improvement.%I', t)::regclass) from unnest(array['plans', 'sources', 'actions']) t;

create policy own_plan on improvement.plans for select to web
  using (organisation_id = any (array (select access.my_places('see-plan'))));
create policy leaders_plan on improvement.plans for insert to web
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
create policy own_sources on improvement.sources for select to web
  using (organisation_id = any (array (select access.my_places('see-plan'))));
create policy leaders_name_sources on improvement.sources for insert to web
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
create policy own_actions on improvement.actions for select to web
  using (organisation_id = any (array (select access.my_places('see-plan'))));
create policy leaders_act on improvement.actions for insert to web
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
create policy leaders_change on improvement.actions for update to web
  using (organisation_id = any (array (select access.my_places('write-plan'))))
  with check (organisation_id = any (array (select access.my_places('write-plan'))));

-- Whoever owns an action sees it and the priority it serves, and says how it went; nothing else of the plan.
create function improvement.my_actions() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, improvement, access as
$$ select id from improvement.actions where owner_membership = (select access.my_membership()) and removed_at is null $$;
create function improvement.my_plans() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, improvement, access as
$$ select plan_id from improvement.actions where owner_membership = (select access.my_membership()) and removed_at is null $$;
create policy owner_sees on improvement.actions for select to web using (id = any (array (select improvement.my_actions())));
create policy owner_reports on improvement.actions for update to web
  using (id = any (array (select improvement.my_actions()))) with check (owner_membership = access.my_membership());
create policy owner_sees_priority on improvement.plans for select to web using (id = any (array (select improvement.my_plans())));
revoke execute on all functions in schema improvement from public;
grant execute on function improvement.my_actions(), improvement.my_plans() to web;

grant select, insert on improvement.plans, improvement.sources to web;
grant select, insert on improvement.actions to web;
grant update (title, owner_name, owner_membership, level, nature, starts_on, due_on, should_change, done_at, done_note,
  removed_at, version) on improvement.actions to web;

insert into access.powers values
  ('see-plan', 'chief_executive'), ('see-plan', 'improvement_director'), ('see-plan', 'executive'),
  ('write-plan', 'chief_executive'), ('write-plan', 'improvement_director'), ('write-plan', 'executive');
