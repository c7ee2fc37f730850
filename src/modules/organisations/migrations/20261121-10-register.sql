-- The national register as imported: establishments, groups, and which establishment belongs to which group since when.
-- Reference data, readable by everybody who is signed in; only an import writes it. Rows of the sample story are marked.

create schema organisations;
grant usage on schema organisations to web;

create table organisations.establishments (
  urn integer primary key,
  name text not null,
  type_code text,
  type text,
  status text not null,
  phase text,
  pupils integer check (pupils >= 0),
  la_code text,
  la text,
  establishment_number text,
  street text,
  town text,
  county text,
  postcode text,
  region text,
  closed_on date,
  is_sample boolean not null default false
);
comment on table organisations.establishments is 'Every school and other establishment of the register, by URN';

create table organisations.groups (
  uid integer primary key,
  group_id text,
  name text not null,
  companies_house_number text,
  type_code text,
  type text not null,
  status text not null,
  opened_on date,
  closed_on date,
  street text,
  town text,
  county text,
  postcode text,
  is_sample boolean not null default false
);
comment on table organisations.groups is 'Every group of the register, trusts among them, by UID';
create index on organisations.groups using gin (name public.gin_trgm_ops);
create index on organisations.groups using gin (town public.gin_trgm_ops);

create table organisations.group_links (
  group_uid integer not null references organisations.groups (uid),
  urn integer not null,
  joined_on date,
  left_on date,
  establishment_name text,
  is_sample boolean not null default false,
  unique nulls not distinct (group_uid, urn, joined_on)
);
comment on table organisations.group_links is 'An establishment in a group, from joined, until left; history is kept';
create index on organisations.group_links (group_uid);
create index on organisations.group_links (urn);

create table organisations.former_names (
  kind text not null check (kind in ('establishment', 'group')),
  key integer not null,
  name text not null,
  until timestamptz not null default now(),
  primary key (kind, key, name, until)
);

create table organisations.register_imports (
  id uuid primary key,
  state text not null check (state in ('uploaded', 'checking', 'waiting', 'applying', 'done', 'refused')),
  progress jsonb not null default '{}',
  report jsonb,
  refused_because text,
  started_by uuid,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table organisations.register_imports is 'One import of the register: its state, its progress, what it found';

do $$ declare t text; begin
  foreach t in array array['establishments', 'groups', 'group_links', 'former_names'] loop
    perform access.secure(format('organisations.%I', t)::regclass);
    execute format('create policy signed_in_reads on organisations.%I for select to web using (access.my_person() is not null or access.in_job(''import-register'') or access.in_job(''installation''))', t);
    execute format('grant select, insert, update, delete on organisations.%I to web', t);
    execute format('create policy import_writes on organisations.%I to web using (access.in_job(''import-register'')) with check (access.in_job(''import-register''))', t);
  end loop;
  foreach t in array array['establishments', 'groups', 'group_links'] loop
    execute format('create policy sample_writes on organisations.%I to web using (is_sample and access.in_job(''sample-story'')) with check (is_sample and access.in_job(''sample-story''))', t);
  end loop;
end $$;

select access.secure('organisations.register_imports');
create policy administrator_imports on organisations.register_imports to web
  using (exists (select access.my_places('administer')) or access.in_job('import-register'))
  with check (exists (select access.my_places('administer')) or access.in_job('import-register'));
grant select, insert, update on organisations.register_imports to web;
