-- People, invitations, and what is shown to a person about their own account.

create schema people;
grant usage on schema people to web;

create table people.persons (
  id uuid primary key,
  name text not null check (name <> ''),
  email text not null check (email = lower(email)),
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  unique (email)
);
select access.secure('people.persons');
create policy known_by_name on people.persons for select to web
  using (id = access.my_person() or id = any (array (select access.my_acquaintances())) or access.in_job('installation'));
create policy made_at_acceptance on people.persons for insert to web with check (access.in_job('installation'));
create policy own_name on people.persons for update to web
  using (id = access.my_person()) with check (id = access.my_person());
grant select, insert on people.persons to web;
grant update (name) on people.persons to web;
alter table access.memberships add foreign key (person_id) references people.persons (id);

create table people.invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisations (id),
  name text not null,
  email text not null check (email = lower(email)),
  role text not null,
  title text,
  seat_place uuid,
  seat_role text,
  seat_detail uuid,
  token_hash bytea not null unique,
  invited_by uuid not null,
  invited_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz
);
comment on table people.invitations is 'One person asked into one organisation in one role; seat_* is the seat it also offers';
create unique index one_open_invitation on people.invitations (organisation_id, email, role) where accepted_at is null and withdrawn_at is null;
select access.secure('people.invitations');
create policy inviter_sees on people.invitations for select to web
  using (organisation_id = any (array (select access.my_places('manage-people'))) or invited_by = (select access.my_membership())
    or access.in_job('installation'));
create policy trust_invites on people.invitations for insert to web
  with check ((organisation_id = any (array (select access.my_places('manage-people'))) or access.in_job('installation')));
create policy trust_withdraws on people.invitations for update to web
  using (organisation_id = any (array (select access.my_places('manage-people'))) or invited_by = (select access.my_membership()) or access.in_job('installation'))
  with check (organisation_id = any (array (select access.my_places('manage-people'))) or invited_by = (select access.my_membership()) or access.in_job('installation'));
grant select (id, organisation_id, name, email, role, title, seat_place, seat_role, seat_detail, invited_by, invited_at, expires_at, accepted_at, accepted_by, withdrawn_at),
  insert on people.invitations to web;
grant update (withdrawn_at, accepted_at, accepted_by, expires_at, token_hash) on people.invitations to web;

/* The programme lead may invite one person into a trust, its chief executive, and only while nobody manages it. */
create function people.has_chief(trust uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, people, access as $$
  select exists (select from access.memberships m where m.organisation_id = trust and m.role = 'chief_executive' and m.until is null)
$$;
create policy programme_invites_chief on people.invitations for insert to web
  with check (role = 'chief_executive' and seat_place is null and not people.has_chief(organisation_id)
    and exists (select access.my_places('take-in-trusts')));

create function people.invitation_for(hash bytea)
returns table (id uuid, organisation_id uuid, organisation text, name text, email text, role text, has_account boolean, state text)
language sql stable security definer rows 1 set search_path = pg_catalog, people, organisations, access as $$
  select i.id, i.organisation_id, o.name, i.name, i.email, i.role,
    exists (select from people.persons p where p.email = i.email),
    case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
         when i.expires_at < now() then 'expired' else 'open' end
  from people.invitations i join organisations.organisations o on o.id = i.organisation_id where i.token_hash = hash
$$;

create table people.account_notices (
  id uuid primary key,
  person_id uuid references people.persons (id),
  address text,
  at timestamptz not null default now(),
  what text not null,
  check (person_id is not null or address is not null)
);
comment on table people.account_notices is 'What was done to a person''s account or mail by somebody else; shown to them, and kept by address for somebody who has yet to join';
select access.secure('people.account_notices');
create policy own_notices on people.account_notices for select to web using (person_id = access.my_person());
create policy installation_tells on people.account_notices for insert to web
  with check (access.in_job('installation') or exists (select access.my_places('administer')));
create policy installation_hands_over on people.account_notices for update to web
  using (access.in_job('installation')) with check (access.in_job('installation'));
create policy installation_finds on people.account_notices for select to web using (access.in_job('installation'));
grant select, insert on people.account_notices to web;
grant update (person_id) on people.account_notices to web;

/* Everyone who has a power at a place now, by name: what stands at the top of a confidential page. Tells only somebody
   who has a position there, or the power itself. */
create function people.visible_to(wanted text, at_place uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid, organisation text)
language sql stable security definer rows 5 set search_path = pg_catalog, people, organisations, access as $$
  select distinct h.person_id, p.name, h.role, o.id, o.name
  from access.holders(wanted, at_place) h
  join people.persons p on p.id = h.person_id
  join organisations.organisations o on o.id = h.organisation_id
  where at_place = any (array (select access.my_places(wanted)))
     or at_place = any (array (select split_part(k, ':', 1)::uuid from access.my_positions() k))
  order by 5, 2
$$;

/* Names for ids that a page already may show (authors of what one reads). */
create function people.names_of(memberships uuid[])
returns table (membership_id uuid, name text, organisation text)
language sql stable security definer rows 5 set search_path = pg_catalog, people, organisations, access as $$
  select m.id, p.name, o.name from access.memberships m join people.persons p on p.id = m.person_id
  join organisations.organisations o on o.id = m.organisation_id
  where m.id = any (memberships) and access.my_membership() is not null
$$;

/* Puts one message into the outbox for everybody who has a role in an organisation, without telling who or where they are. */
create function people.post_to_role(organisation uuid, wanted text, about text, text_body text, dedup text) returns void
language sql security definer set search_path = pg_catalog, people, access as $$
  select installation.post(gen_random_uuid(), p.email, p.id, organisation, about, text_body, dedup || ':' || p.id)
  from access.memberships m join people.persons p on p.id = m.person_id
  where m.organisation_id = organisation and m.role = wanted and m.until is null and access.my_membership() is not null
$$;

revoke execute on all functions in schema people from public;
grant execute on function people.has_chief(uuid), people.invitation_for(bytea), people.visible_to(text, uuid), people.names_of(uuid[]),
  people.post_to_role(uuid, text, text, text, text) to web;
