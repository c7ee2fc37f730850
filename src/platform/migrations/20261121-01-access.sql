-- The kernel of access. A position is a role that a person holds at a place: a membership at an
-- organisation, or a seat at a piece of work (a self-review, a partnership, a review). Row security
-- everywhere asks one question of it: at which places do I hold a role with this power?
-- Each function says how many rows to expect: the planner would guess a thousand, and read whole tables for them.

create schema access;
grant usage on schema access to web;

/* Puts a table under row security; the owner, as whom definer functions run, passes by its own policy. */
create function access.secure(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy owner_passes on %s to owner using (true) with check (true)', target);
end $$;
revoke execute on function access.secure(regclass) from public;

create table access.memberships (
  id uuid primary key,
  person_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  title text,
  since timestamptz not null default now(),
  until timestamptz,
  unique (id, person_id),
  unique (id, organisation_id)
);
comment on table access.memberships is 'A person in an organisation in a role, from, until';
create index on access.memberships (person_id);
create index on access.memberships (organisation_id);
select access.secure('access.memberships');

create table access.seats (
  id uuid primary key,
  membership_id uuid not null references access.memberships (id),
  place uuid not null,
  role text not null,
  detail uuid,
  since timestamptz not null default now(),
  until timestamptz,
  unique (id, place),
  unique (membership_id, place, role)
);
comment on table access.seats is 'A membership placed on a self-review, a partnership or a review';
comment on column access.seats.detail is 'What the seat is about within its place: a contributor''s perspective';
create index on access.seats (place);
select access.secure('access.seats');

create table access.powers (
  power text not null,
  role text not null,
  primary key (power, role)
);
comment on table access.powers is 'Which role, held at a place, may see or write which material of that place';
select access.secure('access.powers');
create policy anyone_reads on access.powers for select to web using (true);
grant select on access.powers to web;

create function access.my_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

create function access.in_job(name text) returns boolean language sql stable parallel safe as
$$ select nullif(current_setting('app.job', true), '') = name $$;

/* The membership I act as, if it is mine and has not ended. */
create function access.my_membership() returns uuid
language sql stable security definer set search_path = pg_catalog, access as $$
  select m.id from access.memberships m
  where m.id = nullif(current_setting('app.membership_id', true), '')::uuid
    and m.person_id = access.my_person() and m.until is null
$$;

/* The places where the membership I act as, or a seat placed on it, has this power. */
create function access.my_places(wanted text) returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, access as $$
  select m.organisation_id from access.memberships m
  join access.powers p on p.role = m.role and p.power = wanted
  where m.id = nullif(current_setting('app.membership_id', true), '')::uuid
    and m.person_id = access.my_person() and m.until is null
  union
  select s.place from access.memberships m
  join access.seats s on s.membership_id = m.id and s.until is null
  join access.powers p on p.role = s.role and p.power = wanted
  where m.id = nullif(current_setting('app.membership_id', true), '')::uuid
    and m.person_id = access.my_person() and m.until is null
$$;

/* The seats of the membership I act as. */
create function access.my_seats() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, access as $$
  select s.id from access.seats s
  where s.membership_id = access.my_membership() and s.until is null
$$;

/* 'place:role' for every position I hold: what an event's audience is matched with. */
create function access.my_positions() returns setof text
language sql stable security definer rows 10 set search_path = pg_catalog, access as $$
  select m.organisation_id || ':' || m.role from access.memberships m where m.id = access.my_membership()
  union all
  select s.place || ':' || s.role from access.seats s
  where s.membership_id = access.my_membership() and s.until is null
$$;

/* Everyone who has a power at a place now: the same table as my_places, asked the other way round. */
create function access.holders(wanted text, at_place uuid)
returns table (membership_id uuid, person_id uuid, organisation_id uuid, role text)
language sql stable security definer rows 5 set search_path = pg_catalog, access as $$
  select m.id, m.person_id, m.organisation_id, m.role from access.memberships m
  join access.powers p on p.role = m.role and p.power = wanted
  where m.organisation_id = at_place and m.until is null
  union
  select m.id, m.person_id, m.organisation_id, s.role from access.seats s
  join access.memberships m on m.id = s.membership_id and m.until is null
  join access.powers p on p.role = s.role and p.power = wanted
  where s.place = at_place and s.until is null
$$;

/* The people I may know by name: those with a position at a place where I have one, and my organisation's. */
create function access.my_acquaintances() returns setof uuid
language sql stable security definer rows 100 set search_path = pg_catalog, access as $$
  with here as (
    select m.organisation_id as place from access.memberships m where m.id = access.my_membership()
    union
    select s.place from access.seats s where s.membership_id = access.my_membership() and s.until is null
  )
  select m.person_id from access.memberships m where m.organisation_id = any (array (select place from here))
  union
  select m.person_id from access.seats s join access.memberships m on m.id = s.membership_id
  where s.place = any (array (select place from here))
$$;

create policy own_and_known on access.memberships for select to web
  using (person_id = access.my_person() or person_id = any (array (select access.my_acquaintances()))
    or access.in_job('installation') or access.in_job('open-partnership'));
create policy trust_manages on access.memberships for insert to web
  with check (organisation_id = any (array (select access.my_places('manage-people'))) or access.in_job('installation'));
create policy trust_ends on access.memberships for update to web
  using (organisation_id = any (array (select access.my_places('manage-people'))) or access.in_job('installation'))
  with check (organisation_id = any (array (select access.my_places('manage-people'))) or access.in_job('installation'));
grant select, insert on access.memberships to web;
grant update (role, title, until) on access.memberships to web;

create policy at_my_places on access.seats for select to web
  using (id = any (array (select access.my_seats()))
    or place = any (array (select access.my_places('see-seats')))
    or access.in_job('installation') or access.in_job('open-partnership'));
create table access.gifts (
  giver text not null,
  role text not null,
  primary key (giver, role)
);
comment on table access.gifts is 'Who, by their role at a place, may give and take back which seat there';
select access.secure('access.gifts');
create policy anyone_reads on access.gifts for select to web using (true);
grant select on access.gifts to web;
/* Whether I may give or take back a seat of this role at this place: a host never seats itself in the visiting team. */
create function access.may_give(at_place uuid, wanted text) returns boolean
language sql stable security definer set search_path = pg_catalog, access as $$
  select exists (select from access.gifts g where g.role = wanted
    and at_place || ':' || g.giver = any (array (select access.my_positions())))
$$;

create policy seat_givers_add on access.seats for insert to web
  with check (access.may_give(place, role) or access.in_job('installation')
    or access.in_job('open-partnership'));
create policy seat_givers_end on access.seats for update to web
  using (access.may_give(place, role) or access.in_job('installation')
    or access.in_job('open-partnership'))
  with check (access.may_give(place, role) or access.in_job('installation')
    or access.in_job('open-partnership'));
grant select, insert on access.seats to web;
grant update (until, detail) on access.seats to web;

/* A membership that ends takes its seats with it. */
create function access.end_seats() returns trigger
language plpgsql security definer set search_path = pg_catalog, access as $$
begin
  update access.seats set until = new.until where membership_id = new.id and until is null;
  return new;
end $$;
create trigger membership_ends after update of until on access.memberships
  for each row when (old.until is null and new.until is not null) execute function access.end_seats();

revoke execute on all functions in schema access from public;
grant execute on function access.my_person(), access.in_job(text), access.my_membership(), access.my_places(text),
  access.my_seats(), access.my_positions(), access.my_acquaintances(), access.may_give(uuid, text) to web;

insert into access.powers values
  ('administer', 'administrator'),
  ('manage-people', 'chief_executive'),
  ('manage-people', 'improvement_director'),
  ('manage-people', 'programme_lead'),
  ('manage-people', 'administrator');
