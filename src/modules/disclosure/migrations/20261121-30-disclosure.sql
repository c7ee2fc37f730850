-- The one way that anything crosses the boundary of an organisation: a frozen copy, to named seats, from, until, by whom.

create schema disclosure;
grant usage on schema disclosure to web;

create table disclosure.exchanges (
  id uuid primary key,
  place uuid not null,
  expected integer not null check (expected > 1),
  unique (id, place)
);
comment on table disclosure.exchanges is 'Disclosures that open only together: neither side reads before all have disclosed';
select access.secure('disclosure.exchanges');

create table disclosure.disclosures (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisations (id),
  place uuid not null,
  exchange_id uuid,
  kind text not null check (kind in ('self-review', 'focus', 'findings', 'reflections', 'plan')),
  subject_id uuid not null,
  title text not null,
  content jsonb not null,
  disclosed_by uuid not null,
  disclosed_at timestamptz not null default now(),
  until timestamptz,
  withdrawn_at timestamptz,
  foreign key (exchange_id, place) references disclosure.exchanges (id, place)
);
create unique index one_at_a_time on disclosure.disclosures (kind, subject_id, place) where withdrawn_at is null;
create index on disclosure.disclosures (place);
create index on disclosure.disclosures (organisation_id);
create index on disclosure.disclosures (exchange_id);

create table disclosure.recipients (
  disclosure_id uuid not null references disclosure.disclosures (id),
  seat_id uuid not null references access.seats (id),
  primary key (disclosure_id, seat_id)
);
create index on disclosure.recipients (seat_id);

create table disclosure.readings (
  disclosure_id uuid not null references disclosure.disclosures (id),
  person_id uuid not null,
  membership_id uuid not null,
  read_on date not null default current_date,
  read_at timestamptz not null default now(),
  primary key (disclosure_id, membership_id, read_on)
);
comment on table disclosure.readings is 'Who read what was disclosed, once a day each; its owner sees this';

select access.secure('disclosure.disclosures'), access.secure('disclosure.recipients'), access.secure('disclosure.readings');

create function disclosure.is_complete(exchange uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, disclosure as $$
  select exchange is null or (select count(distinct d.organisation_id) from disclosure.disclosures d
      where d.exchange_id = exchange and d.withdrawn_at is null)
    >= (select expected from disclosure.exchanges e where e.id = exchange)
$$;
/* The disclosures that are open to a seat of mine today. */
create function disclosure.open_to_me() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, disclosure, access as $$
  select d.id from disclosure.recipients r join disclosure.disclosures d on d.id = r.disclosure_id
  where r.seat_id = any (array (select access.my_seats())) and d.withdrawn_at is null
    and (d.until is null or d.until > now()) and disclosure.is_complete(d.exchange_id)
$$;
/* Who reads a disclosure now, in names: its recipients whose seats still stand. */
create function disclosure.readers(disclosed uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid, organisation text)
language sql stable security definer rows 5 set search_path = pg_catalog, disclosure, access, people, organisations as $$
  select p.id, p.name, s.role, o.id, o.name from disclosure.recipients r
  join disclosure.disclosures d on d.id = r.disclosure_id and d.withdrawn_at is null and (d.until is null or d.until > now())
  join access.seats s on s.id = r.seat_id and s.until is null
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons p on p.id = m.person_id join organisations.organisations o on o.id = m.organisation_id
  where r.disclosure_id = disclosed
    and (d.organisation_id = any (array (select access.my_places('see-own-disclosures'))) or d.id = any (array (select disclosure.open_to_me())))
  order by o.name, p.name
$$;
/* What is known of the disclosures of an exchange to its parties: who has disclosed, when; never the content. */
create function disclosure.progress(at_place uuid, of_kind text)
returns table (organisation_id uuid, disclosed_at timestamptz, is_open boolean)
language sql stable security definer rows 3 set search_path = pg_catalog, disclosure, access as $$
  select d.organisation_id, d.disclosed_at, disclosure.is_complete(d.exchange_id) from disclosure.disclosures d
  where d.place = at_place and d.kind = of_kind and d.withdrawn_at is null
    and at_place = any (array (select access.my_places('see-progress')))
$$;

-- Findings belong to the visiting team, not to its trust: the team reads them as recipients, like everybody else.
create policy owner_keeps on disclosure.disclosures for select to web
  using (kind <> 'findings' and organisation_id = any (array (select access.my_places('see-own-disclosures'))));
create policy recipient_reads on disclosure.disclosures for select to web
  using (id = any (array (select disclosure.open_to_me())));
-- Into an exchange only its parties disclose: a stranger's would make it look complete.
create policy owner_discloses on disclosure.disclosures for insert to web
  with check ((organisation_id = any (array (select access.my_places('disclose')))
      and (exchange_id is null or place = any (array (select access.my_places('see-progress')))))
    or place = any (array (select access.my_places('disclose-findings'))));
create policy owner_withdraws on disclosure.disclosures for update to web
  using (organisation_id = any (array (select access.my_places('disclose'))))
  with check (organisation_id = any (array (select access.my_places('disclose'))));
grant select, insert on disclosure.disclosures to web;
grant update (withdrawn_at, until) on disclosure.disclosures to web;

create function disclosure.discloser_of(disclosed uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, disclosure as
$$ select disclosed_by from disclosure.disclosures where id = disclosed $$;
/* The disclosures that are mine to show to somebody more: as the one who made it, for the organisation that owns it, or,
   for a focus, as somebody who accepts the visitors. */
create function disclosure.mine_to_name() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, disclosure, access as $$
  select d.id from disclosure.disclosures d where d.withdrawn_at is null and (d.disclosed_by = (select access.my_membership())
    or (d.kind <> 'findings' and d.organisation_id = any (array (select access.my_places('disclose'))))
    or (d.kind = 'focus' and d.place = any (array (select access.my_places('admit-readers')))))
$$;
/* The disclosure of a kind that stands at a place, for somebody who may name a reader to it. */
create function disclosure.standing(at_place uuid, of_kind text) returns setof uuid
language sql stable security definer rows 1 set search_path = pg_catalog, disclosure as $$
  select d.id from disclosure.disclosures d
  where d.place = at_place and d.kind = of_kind and d.id = any (array (select disclosure.mine_to_name()))
$$;
create policy discloser_names on disclosure.recipients for insert to web
  with check (disclosure_id = any (array (select disclosure.mine_to_name())));
create policy parties_see on disclosure.recipients for select to web
  using (seat_id = any (array (select access.my_seats())) or disclosure.discloser_of(disclosure_id) = (select access.my_membership()));
grant select, insert on disclosure.recipients to web;

create policy reader_is_logged on disclosure.readings for insert to web
  with check (membership_id = access.my_membership() and disclosure_id = any (array (select disclosure.open_to_me())));
create policy owner_sees_readers on disclosure.readings for select to web
  using (membership_id = (select access.my_membership())
    or exists (select from disclosure.disclosures d where d.id = disclosure_id
               and d.organisation_id = any (array (select access.my_places('see-own-disclosures')))));
grant select, insert on disclosure.readings to web;

create policy parties_exchange on disclosure.exchanges for select to web using (place = any (array (select access.my_places('see-progress'))));
create policy opened_with_partnership on disclosure.exchanges for insert to web with check (access.in_job('open-partnership'));
grant select, insert on disclosure.exchanges to web;

revoke execute on all functions in schema disclosure from public;
grant execute on function disclosure.is_complete(uuid), disclosure.open_to_me(), disclosure.readers(uuid),
  disclosure.progress(uuid, text), disclosure.discloser_of(uuid), disclosure.mine_to_name(), disclosure.standing(uuid, text) to web;

insert into access.powers values
  ('see-own-disclosures', 'chief_executive'), ('see-own-disclosures', 'improvement_director'),
  ('disclose', 'chief_executive'), ('disclose', 'improvement_director');
