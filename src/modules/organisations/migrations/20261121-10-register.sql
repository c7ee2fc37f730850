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

/* Words as a search compares them: small letters and figures alone, accents and apostrophes taken away. */
create function organisations.searchable(words text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(
    translate(replace(lower(words), '&', ' and '), 'áàâäãåéèêëíìîïóòôöõúùûüçñýÿ''’‘`.', 'aaaaaaeeeeiiiiooooouuuucnyy'),
    '[^a-z0-9]+', ' ', 'g'))
$$;
revoke execute on function organisations.searchable(text) from public;
grant execute on function organisations.searchable(text) to web;

create table organisations.groups (
  uid integer primary key,
  group_id text,
  name text not null,
  companies_house_number text,
  type_code text not null,
  type text not null,
  status text not null,
  opened_on date,
  incorporated_on date,
  closed_on date,
  street text,
  town text,
  county text,
  postcode text,
  is_trust boolean not null generated always as (type_code in ('6', '10', '11')) stored,
  search_name text not null generated always as (organisations.searchable(name)) stored,
  search_town text generated always as (organisations.searchable(town)) stored,
  is_sample boolean not null default false
);
comment on table organisations.groups is 'Every group of the register, trusts among them, by UID';
comment on column organisations.groups.is_trust is 'A multi-academy, a single-academy or a secure single-academy trust';

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
create unique index one_current_link on organisations.group_links (group_uid, urn) where left_on is null;
create index on organisations.group_links (urn);

create table organisations.trust_summaries (
  group_uid integer primary key references organisations.groups (uid) on delete cascade,
  schools integer not null,
  pupils integer not null,
  towns text not null
);
comment on column organisations.trust_summaries.towns is 'The towns of its schools, each as organisations.searchable() makes it, between bars';
comment on table organisations.trust_summaries is 'What a search of trusts shows and finds by: counted from the links that have not ended, at each import';

create table organisations.former_names (
  kind text not null check (kind in ('establishment', 'group')),
  key integer not null,
  name text not null,
  until timestamptz not null default now(),
  primary key (kind, key, name, until)
);

create table organisations.register_imports (
  id uuid primary key,
  state text not null check (state in ('queued', 'running', 'waiting', 'done', 'refused', 'given-up')),
  files jsonb not null default '[]',
  progress jsonb not null default '{}',
  report jsonb,
  refused_because text,
  started_by uuid,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table organisations.register_imports is 'One import of the register: its files, its state, its progress, what it found';
comment on column organisations.register_imports.state is 'waiting: for a person to confirm that the rows that can be used are imported without the others';

do $$ declare t text; begin
  foreach t in array array['establishments', 'groups', 'group_links', 'former_names', 'trust_summaries'] loop
    perform access.secure(format('organisations.%I', t)::regclass);
    execute format('create policy signed_in_reads on organisations.%I for select to web using ((select access.my_person() is not null or access.in_job(''import-register'') or access.in_job(''installation'')))', t);
    execute format('grant select, insert, update, delete on organisations.%I to web', t);
    execute format('create policy import_writes on organisations.%I to web using ((select access.in_job(''import-register''))) with check ((select access.in_job(''import-register'')))', t);
  end loop;
  foreach t in array array['establishments', 'groups', 'group_links'] loop
    execute format('create policy sample_writes on organisations.%I to web using (is_sample and (select access.in_job(''sample-story''))) with check (is_sample and (select access.in_job(''sample-story'')))', t);
  end loop;
end $$;

select access.secure('organisations.register_imports');
create policy administrator_imports on organisations.register_imports to web
  using (exists (select access.my_places('administer')) or access.in_job('import-register'))
  with check (exists (select access.my_places('administer')) or access.in_job('import-register'));
grant select, insert, update on organisations.register_imports to web;
