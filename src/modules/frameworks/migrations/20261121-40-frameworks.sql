-- Published frameworks: immutable once they are here. Readable by everybody who is signed in.

create schema frameworks;
grant usage on schema frameworks to web;

create table frameworks.versions (
  id uuid primary key,
  framework_id uuid not null,
  version text not null,
  title text not null,
  licence text not null,
  source text not null,
  attribution text not null,
  scale jsonb not null,
  published_at timestamptz not null default now(),
  unique (framework_id, version)
);
comment on column frameworks.versions.scale is 'The words of positions 1 to 4 and whether each is described; never shown as digits';
create table frameworks.themes (
  id uuid primary key,
  version_id uuid not null references frameworks.versions (id),
  position integer not null,
  title text not null,
  unique (id, version_id)
);
create index on frameworks.themes (version_id);
create table frameworks.elements (
  id uuid primary key,
  version_id uuid not null references frameworks.versions (id),
  theme_id uuid not null,
  position integer not null,
  title text not null,
  prompts text[] not null,
  evidence text[] not null,
  challenge_questions text[] not null,
  levels jsonb not null,
  unique (id, version_id),
  foreign key (theme_id, version_id) references frameworks.themes (id, version_id)
);
comment on column frameworks.elements.levels is '[{position, description or null}]: an undescribed level has no description';
create index on frameworks.elements (version_id);

do $$ declare t text; begin
  foreach t in array array['versions', 'themes', 'elements'] loop
    perform access.secure(format('frameworks.%I', t)::regclass);
    execute format('create policy signed_in_reads on frameworks.%I for select to web using (access.my_person() is not null or access.in_job(''publish-packs''))', t);
    execute format('create policy packs_are_published on frameworks.%I for insert to web with check (access.in_job(''publish-packs''))', t);
    execute format('grant select, insert on frameworks.%I to web', t);
  end loop;
end $$;
