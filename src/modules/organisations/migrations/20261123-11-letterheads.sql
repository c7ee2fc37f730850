-- What an organisation's own documents are printed on: its logo and its colour. A school without a letterhead of its own
-- prints on that of its trust. It is no secret, and nobody elsewhere has any use for it.

create table organisations.letterheads (
  organisation_id uuid primary key references organisations.organisations (id),
  logo bytea check (octet_length(logo) between 1 and 200000),
  logo_kind text check (logo_kind in ('jpeg', 'png')),
  logo_words text check (length(logo_words) between 1 and 200),
  logo_width integer check (logo_width between 1 and 600),
  logo_height integer check (logo_height between 1 and 600),
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  set_by uuid not null,
  set_at timestamptz not null default now(),
  foreign key (set_by, organisation_id) references access.memberships (id, organisation_id),
  check (num_nulls(logo, logo_kind, logo_words, logo_width, logo_height) in (0, 5)),
  check (logo is not null or colour is not null)
);
comment on table organisations.letterheads is 'The logo and the colour of an organisation''s own documents; a row has one of them at least';
comment on column organisations.letterheads.logo is 'Drawn anew when it came: pixels alone, at most 600 on its longer side';
select access.secure('organisations.letterheads');

/* The organisations on whose letterhead my documents may be printed: my own, and that of my school's trust. */
create function organisations.my_letterheads() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, organisations, access as $$
  select o.id from access.memberships m
  cross join lateral (values (m.organisation_id), (organisations.trust_of(m.organisation_id))) o (id)
  where m.id = access.my_membership() and o.id is not null
$$;
revoke execute on function organisations.my_letterheads() from public;
grant execute on function organisations.my_letterheads() to web;

create policy own_people_read on organisations.letterheads for select to web
  using (organisation_id = any (array (select organisations.my_letterheads())));
create policy own_people_set on organisations.letterheads for insert to web
  with check (organisation_id = any (array (select access.my_places('set-letterhead'))));
create policy own_people_change on organisations.letterheads for update to web
  using (organisation_id = any (array (select access.my_places('set-letterhead'))))
  with check (organisation_id = any (array (select access.my_places('set-letterhead'))));
create policy own_people_remove on organisations.letterheads for delete to web
  using (organisation_id = any (array (select access.my_places('set-letterhead'))));
grant select, insert, update, delete on organisations.letterheads to web;

insert into access.powers values
  ('set-letterhead', 'chief_executive'), ('set-letterhead', 'improvement_director'),
  ('set-letterhead', 'governance_professional'), ('set-letterhead', 'head_of_school'),
  ('set-letterhead', 'programme_lead');
