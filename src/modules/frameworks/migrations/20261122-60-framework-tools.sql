-- What writing a framework needs beside the draft itself: a bin for what was taken out, where the draft began, the
-- sheets that were brought in and are being checked, and a way to know that a key is taken without reading what has it.

alter table frameworks.drafts
  add column bin jsonb not null default '[]',
  add column begun_as text not null default 'empty' check (begun_as in ('empty', 'copy', 'next version', 'brought in')),
  add column begun_from uuid references frameworks.versions (id);
comment on column frameworks.drafts.bin is 'Themes and elements that were taken out and can be put back, with the place where they stood';
comment on column frameworks.drafts.begun_from is 'The version that it copies or follows';
create index on frameworks.drafts (begun_from);
grant update (bin) on frameworks.drafts to web;

create table frameworks.sheets (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisations (id),
  file_name text not null,
  file_hash text not null,
  content jsonb not null,
  columns jsonb,
  draft_id uuid,
  created_by uuid not null,
  created_at timestamptz not null default now()
);
comment on table frameworks.sheets is 'A spreadsheet between its upload and the draft that it becomes: its cells as text, and which column holds what';
comment on column frameworks.sheets.file_hash is 'SHA-256 of the file: bringing in the same one again leads to the draft that it became';
create index on frameworks.sheets (organisation_id, file_hash);
select access.secure('frameworks.sheets');
create policy makers_read on frameworks.sheets for select to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_bring on frameworks.sheets for insert to web
  with check (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_change on frameworks.sheets for update to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))))
  with check (organisation_id = any (array (select access.my_places('write-frameworks'))));
create policy makers_end on frameworks.sheets for delete to web
  using (organisation_id = any (array (select access.my_places('write-frameworks'))));
grant select, insert, delete on frameworks.sheets to web;
grant update (columns, draft_id) on frameworks.sheets to web;

/* Which of these keys a framework, a version, a theme or an element of this installation has, whoever may read it: a key
   can be had once. It tells nothing else, and only of keys that the asker knows. */
create function frameworks.taken(keys uuid[]) returns setof uuid
language sql stable security definer rows 5 set search_path = pg_catalog, frameworks, access as $$
  select k from unnest(keys) k where access.my_person() is not null and (
    exists (select from frameworks.frameworks where id = k) or exists (select from frameworks.versions where id = k)
    or exists (select from frameworks.drafts where id = k)
    or exists (select from frameworks.themes where id = k) or exists (select from frameworks.elements where id = k))
$$;
revoke execute on function frameworks.taken(uuid[]) from public;
grant execute on function frameworks.taken(uuid[]) to web;

-- A version is written whole in the transaction that publishes it; nothing joins it afterwards.
drop policy makers_publish on frameworks.themes;
drop policy makers_publish on frameworks.elements;
drop policy makers_publish on frameworks.links;
create policy makers_publish on frameworks.themes for insert to web with check (version_id in (select v.id
  from frameworks.versions v where v.published_at = now() and v.framework_id = any (array (select frameworks.mine_to_write()))));
create policy makers_publish on frameworks.elements for insert to web with check (version_id in (select v.id
  from frameworks.versions v where v.published_at = now() and v.framework_id = any (array (select frameworks.mine_to_write()))));
create policy makers_publish on frameworks.links for insert to web with check (version_id in (select v.id
  from frameworks.versions v where v.published_at = now() and v.framework_id = any (array (select frameworks.mine_to_write()))));

/* What is published stays: only that it was withdrawn is ever added, once, and the document where there was none. */
create or replace function frameworks.keep_published() returns trigger language plpgsql as $$
begin
  if old.document is not null and new.document is distinct from old.document then
    raise insufficient_privilege using message = 'A published version never changes. Make a new version.';
  end if;
  if old.withdrawn_at is not null
    and (new.withdrawn_at, new.withdrawn_because) is distinct from (old.withdrawn_at, old.withdrawn_because) then
    raise insufficient_privilege using message = 'This version is withdrawn already.';
  end if;
  return new;
end $$;
