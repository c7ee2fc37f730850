-- Plans and actions. An action keeps where it came from; that origin never shows in an accountability view.

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
  unique (id, organisation_id)
);
create unique index one_plan_an_origin on improvement.plans (organisation_id, origin_kind, origin_id);
create index on improvement.plans (organisation_id);

create table improvement.actions (
  id uuid primary key,
  plan_id uuid not null,
  organisation_id uuid not null,
  title text not null check (title <> ''),
  owner_name text not null,
  owner_membership uuid,
  level text not null check (level in ('trust', 'cluster', 'school')),
  nature text not null check (nature in ('assurance', 'networking')),
  starts_on date,
  due_on date,
  should_change text not null,
  origin_kind text check (origin_kind in ('finding', 'priority')),
  origin_id uuid,
  origin_sentence text,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  done_note text,
  version integer not null default 1,
  check (due_on is null or starts_on is null or due_on >= starts_on),
  foreign key (plan_id, organisation_id) references improvement.plans (id, organisation_id)
);
create index on improvement.actions (plan_id);
create index on improvement.actions (organisation_id);

select access.secure('improvement.plans'), access.secure('improvement.actions');
create policy own_plan on improvement.plans for select to web
  using (organisation_id = any (array (select access.my_places('see-plan'))));
create policy leaders_plan on improvement.plans for insert to web
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
create policy own_actions on improvement.actions for select to web
  using (organisation_id = any (array (select access.my_places('see-plan'))));
create policy leaders_act on improvement.actions for insert to web
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
create policy leaders_change on improvement.actions for update to web
  using (organisation_id = any (array (select access.my_places('write-plan'))))
  with check (organisation_id = any (array (select access.my_places('write-plan'))));
grant select, insert on improvement.plans to web;
grant select, insert, update on improvement.actions to web;

insert into access.powers values
  ('see-plan', 'chief_executive'), ('see-plan', 'improvement_director'), ('see-plan', 'executive'),
  ('write-plan', 'chief_executive'), ('write-plan', 'improvement_director'), ('write-plan', 'executive');
