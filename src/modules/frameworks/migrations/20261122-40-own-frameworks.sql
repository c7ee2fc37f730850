-- A framework belongs to somebody: it came with the product, or a trust or a programme made it or brought it in. Its
-- versions are published and then never change; until then there is a draft. A version is kept whole, as one document;
-- the rows of its themes and elements are what answers point at.

create table frameworks.frameworks (
  id uuid primary key,
  organisation_id uuid references organisations.organisations (id),
  created_at timestamptz not null default now(),
  unique (id, organisation_id)
);
comment on table frameworks.frameworks is 'What the versions of one framework have in common: whose it is. Without an organisation it came with the product';
create index on frameworks.frameworks (organisation_id);
select access.secure('frameworks.frameworks');

insert into frameworks.frameworks (id) select distinct framework_id from frameworks.versions;

alter table frameworks.versions
  add foreign key (framework_id) references frameworks.frameworks (id),
  add column document jsonb,
  add column published_by uuid,
  add column withdrawn_at timestamptz,
  add column withdrawn_because text,
  add check ((withdrawn_at is null) = (withdrawn_because is null));
comment on column frameworks.versions.document is 'The version whole, as it was published: what people read, and what an export gives back';
comment on column frameworks.versions.withdrawn_at is 'From then on nobody begins with it; whoever is answering goes on';

create table frameworks.drafts (
  id uuid primary key,
  framework_id uuid not null,
  organisation_id uuid not null,
  document jsonb not null,
  set_aside text[] not null default '{}',
  version integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  removed_at timestamptz,
  foreign key (framework_id, organisation_id) references frameworks.frameworks (id, organisation_id)
);
comment on table frameworks.drafts is 'A version on its way: its key becomes the key of the version when it is published, and the draft is gone';
comment on column frameworks.drafts.set_aside is 'What an imported file held and we cannot hold, in sentences, so that nothing is dropped in silence';
create index on frameworks.drafts (organisation_id);
create index on frameworks.drafts (framework_id);

create table frameworks.links (
  version_id uuid not null references frameworks.versions (id),
  kind text not null check (kind in ('replaced by', 'exact match', 'related')),
  from_element uuid not null,
  to_element uuid not null,
  primary key (version_id, kind, from_element, to_element)
);
comment on table frameworks.links is 'What a version says of its elements and those of other versions, which need not be here. Replaced by: from the earlier to the later';
create index on frameworks.links (from_element);
create index on frameworks.links (to_element);
select access.secure('frameworks.drafts'), access.secure('frameworks.links');

/* The frameworks I may read: what came with the product, what a programme publishes for all, what my own organisation
   or the trust of my school made. */
create function frameworks.mine_to_read() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, frameworks, organisations, access as $$
  select f.id from frameworks.frameworks f left join organisations.organisations o on o.id = f.organisation_id
  where access.my_person() is not null and (o.id is null or o.kind = 'programme' or o.id in (
    select mine.id from access.memberships m join organisations.organisations mine on mine.id = m.organisation_id
    where m.id = access.my_membership()
    union
    select trust.id from access.memberships m join organisations.organisations school on school.id = m.organisation_id
    join organisations.group_links l on l.urn = school.urn and l.left_on is null
    join organisations.organisations trust on trust.group_uid = l.group_uid
    where m.id = access.my_membership()))
$$;
revoke execute on function frameworks.mine_to_read() from public;
grant execute on function frameworks.mine_to_read() to web;

/* Every version that carries a version's elements on, one step or several: from each earlier element to the later one. */
create function frameworks.carried_on(later uuid) returns table (from_element uuid, to_element uuid)
language sql stable rows 20 set search_path = pg_catalog, frameworks as $$
  with recursive carried as (
    select l.from_element, e.id as to_element, 1 as steps from frameworks.elements e
    join frameworks.links l on l.to_element = e.id and l.kind = 'replaced by' where e.version_id = later
    union
    select l.from_element, c.to_element, c.steps + 1 from carried c
    join frameworks.links l on l.to_element = c.from_element and l.kind = 'replaced by' where c.steps < 20
  )
  select distinct c.from_element, c.to_element from carried c
$$;
revoke execute on function frameworks.carried_on(uuid) from public;
grant execute on function frameworks.carried_on(uuid) to web;

drop policy signed_in_reads on frameworks.versions;
drop policy signed_in_reads on frameworks.themes;
drop policy signed_in_reads on frameworks.elements;
create policy whose_to_read on frameworks.frameworks for select to web
  using (id = any (array (select frameworks.mine_to_read())) or access.in_job('publish-packs'));
create policy whose_to_read on frameworks.versions for select to web
  using (framework_id = any (array (select frameworks.mine_to_read())) or access.in_job('publish-packs'));
create policy as_their_version on frameworks.themes for select to web
  using (exists (select from frameworks.versions v where v.id = version_id));
create policy as_their_version on frameworks.elements for select to web
  using (exists (select from frameworks.versions v where v.id = version_id));
create policy as_their_version on frameworks.links for select to web
  using (exists (select from frameworks.versions v where v.id = version_id));

create policy packs_are_published on frameworks.frameworks for insert to web
  with check ((organisation_id is null and access.in_job('publish-packs'))
    or organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy packs_are_published on frameworks.links for insert to web with check (access.in_job('publish-packs'));
-- A version of before this migration has rows and no document; the job reads it in from the same pack.
create policy packs_are_completed on frameworks.versions for update to web
  using (access.in_job('publish-packs') and document is null) with check (access.in_job('publish-packs'));

/* The frameworks that are mine to write: those of the organisations where I have the power. */
create function frameworks.mine_to_write() returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, frameworks, access as
$$ select id from frameworks.frameworks where organisation_id = any (array (select access.my_places('write-frameworks'))) $$;
revoke execute on function frameworks.mine_to_write() from public;
grant execute on function frameworks.mine_to_write() to web;

create policy makers_draft on frameworks.drafts for select to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_begin on frameworks.drafts for insert to web
  with check (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_change on frameworks.drafts for update to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))))
  with check (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_end on frameworks.drafts for delete to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_publish on frameworks.versions for insert to web
  with check (framework_id = any (array (select frameworks.mine_to_write())));
create policy makers_withdraw on frameworks.versions for update to web
  using (framework_id = any (array (select frameworks.mine_to_write())))
  with check (framework_id = any (array (select frameworks.mine_to_write())));
create policy makers_publish on frameworks.themes for insert to web
  with check (version_id in (select v.id from frameworks.versions v where v.framework_id = any (array (select frameworks.mine_to_write()))));
create policy makers_publish on frameworks.elements for insert to web
  with check (version_id in (select v.id from frameworks.versions v where v.framework_id = any (array (select frameworks.mine_to_write()))));
create policy makers_publish on frameworks.links for insert to web
  with check (version_id in (select v.id from frameworks.versions v where v.framework_id = any (array (select frameworks.mine_to_write()))));

/* What is published stays: only that it was withdrawn is ever added, and the document where there was none. */
create function frameworks.keep_published() returns trigger language plpgsql as $$
begin
  if old.document is not null and new.document is distinct from old.document then
    raise insufficient_privilege using message = 'A published version never changes. Make a new version.';
  end if;
  return new;
end $$;
revoke execute on function frameworks.keep_published() from public;
create trigger published_stays before update on frameworks.versions for each row execute function frameworks.keep_published();

grant select, insert on frameworks.frameworks, frameworks.links to web;
grant update (document, withdrawn_at, withdrawn_because) on frameworks.versions to web;
grant select, insert, delete on frameworks.drafts to web;
grant update (document, set_aside, version, changed_at, removed_at) on frameworks.drafts to web;

insert into access.powers values
  ('write-frameworks', 'chief_executive'), ('write-frameworks', 'improvement_director'), ('write-frameworks', 'programme_lead');
