-- One organisation's answers to one framework version in one cycle. Nothing shows until it is revealed; what an
-- anonymous perspective said is then kept as counts and comments only, and the answers themselves are deleted.

create schema self_review;
grant usage on schema self_review to web;

create table self_review.self_reviews (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisations (id),
  framework_version_id uuid not null references frameworks.versions (id),
  cycle integer not null,
  partnership_id uuid,
  answers_by date,
  opened_at timestamptz not null default now(),
  answering_opened_at timestamptz,
  revealed_at timestamptz,
  unique (id, organisation_id),
  unique nulls not distinct (organisation_id, framework_version_id, cycle, partnership_id)
);
create index on self_review.self_reviews (organisation_id, cycle);
create index on self_review.self_reviews (partnership_id);

create table self_review.perspectives (
  id uuid primary key,
  self_review_id uuid not null references self_review.self_reviews (id),
  name text not null,
  initial text not null,
  mode text not null check (mode in ('own_name', 'in_the_room', 'anonymous')),
  position integer not null,
  in_the_room integer check (in_the_room > 0),
  spread_may_cross boolean not null default true,
  invited integer,
  answered integer,
  unique (id, self_review_id),
  unique (self_review_id, name)
);
comment on column self_review.perspectives.spread_may_cross is 'Whether respondents were told, before anyone answered, that partners may see the spread';
comment on column self_review.perspectives.answered is 'How many people had answered anything at the reveal, of how many invited; null before it';
create index on self_review.perspectives (self_review_id);

create table self_review.contributors (
  seat_id uuid primary key,
  self_review_id uuid not null,
  perspective_id uuid not null,
  has_answered boolean not null default false,
  foreign key (seat_id, self_review_id) references access.seats (id, place),
  foreign key (perspective_id, self_review_id) references self_review.perspectives (id, self_review_id)
);
comment on column self_review.contributors.has_answered is 'The fact that somebody finished; no time, no element, nothing of the answer';
create index on self_review.contributors (self_review_id);

create table self_review.answers (
  seat_id uuid not null references self_review.contributors (seat_id),
  element_id uuid not null references frameworks.elements (id),
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  level integer check (level between 1 and 4),
  not_mine boolean not null default false,
  comment text not null default '',
  version integer not null default 1,
  primary key (seat_id, element_id),
  check (not (not_mine and level is not null))
);
create index on self_review.answers (self_review_id);
create index on self_review.answers (perspective_id, element_id);

create table self_review.heard (
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  element_id uuid not null references frameworks.elements (id),
  is_few boolean not null,
  answered integer,
  counts integer[],
  primary key (self_review_id, perspective_id, element_id),
  check (is_few = (counts is null) and is_few = (answered is null)),
  foreign key (perspective_id, self_review_id) references self_review.perspectives (id, self_review_id)
);
comment on table self_review.heard is 'A cell of the heat map, counted at the reveal: how many answered at each of four levels; few: fewer than three anonymous answers, nothing kept';

create table self_review.comments (
  id uuid primary key default gen_random_uuid(),
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  element_id uuid not null references frameworks.elements (id),
  said text not null,
  said_by text
);
comment on column self_review.comments.said_by is 'Only in our own name; of an anonymous comment nothing leads back to a person';
create index on self_review.comments (self_review_id, element_id);

create table self_review.agreements (
  self_review_id uuid not null,
  organisation_id uuid not null,
  element_id uuid not null references frameworks.elements (id),
  level integer check (level between 1 and 4),
  rationale text not null default '',
  evidence text[] not null default '{}',
  is_priority boolean not null default false,
  agreed_by uuid not null,
  agreed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (self_review_id, element_id),
  foreign key (self_review_id, organisation_id) references self_review.self_reviews (id, organisation_id)
);

select access.secure(format('self_review.%I', t)::regclass)
  from unnest(array['self_reviews', 'perspectives', 'contributors', 'answers', 'heard', 'comments', 'agreements']) t;

/* The seats of mine that contribute, with their perspective. */
create function self_review.my_perspectives() returns setof uuid
language sql stable security definer rows 2 set search_path = pg_catalog, self_review, access as $$
  select c.perspective_id from self_review.contributors c where c.seat_id = any (array (select access.my_seats()))
$$;
create function self_review.is_revealed(of_review uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, self_review as
$$ select revealed_at is not null from self_review.self_reviews where id = of_review $$;
create function self_review.takes_answers(of_review uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, self_review as
$$ select answering_opened_at is not null and revealed_at is null from self_review.self_reviews where id = of_review $$;
/* How far a self-review has come, and nothing of what it says: those who run the process know it by its key. */
create function self_review.state_of(of_review uuid)
returns table (answers_by date, answering_opened_at timestamptz, revealed_at timestamptz, agreed integer, elements integer)
language sql stable security definer rows 1 set search_path = pg_catalog, self_review, frameworks, access as $$
  select r.answers_by, r.answering_opened_at, r.revealed_at,
    (select count(*)::integer from self_review.agreements a where a.self_review_id = r.id),
    (select count(*)::integer from frameworks.elements e where e.version_id = r.framework_version_id)
  from self_review.self_reviews r where r.id = of_review and access.my_membership() is not null
$$;

/* A contributor's seat says in its detail which perspective it answers in; who has answered stays where they did. */
create function self_review.seat_contributor() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  insert into self_review.contributors (seat_id, self_review_id, perspective_id) values (new.id, new.place, new.detail)
  on conflict (seat_id) do update set perspective_id = excluded.perspective_id
  where not exists (select from self_review.answers a where a.seat_id = new.id);
  return new;
end $$;
create trigger contributor_is_seated after insert or update of detail on access.seats
  for each row when (new.role = 'contributor') execute function self_review.seat_contributor();

/* A self-review is its organisation's own: only a disclosure takes anything further, never a seat. */
create function self_review.seat_at_home() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, access as $$
begin
  if exists (select from self_review.self_reviews r join access.memberships m on m.id = new.membership_id
             where r.id = new.place and r.organisation_id <> m.organisation_id) then
    raise insufficient_privilege using message = 'A seat on a self-review is for its own organisation.';
  end if;
  return new;
end $$;
create trigger seated_at_home before insert or update on access.seats
  for each row execute function self_review.seat_at_home();

/* An answer and the reveal never cross: whoever answers holds the self-review open until the answer is committed, so
   that a reveal counts it, or comes first and refuses it. Without this an anonymous answer could outlive the reveal. */
create function self_review.hold_open() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  perform from self_review.self_reviews r
  where r.id = new.self_review_id and r.answering_opened_at is not null and r.revealed_at is null for share;
  if not found then raise insufficient_privilege using message = 'Answering is not open.'; end if;
  return new;
end $$;
create trigger answers_while_open before insert or update on self_review.answers
  for each row execute function self_review.hold_open();

/* What a perspective declared holds from the opening of answering on; only the count of a room is still to come. */
create function self_review.hold_declaration() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  perform from self_review.self_reviews r
  where r.id = coalesce(new.self_review_id, old.self_review_id) and r.answering_opened_at is null for share;
  if not found then raise insufficient_privilege using message = 'Perspectives are set before answering opens.'; end if;
  return coalesce(new, old);
end $$;
create trigger declared_before_answering before insert or delete or update of name, initial, mode, position, spread_may_cross
  on self_review.perspectives for each row execute function self_review.hold_declaration();

create function self_review.hold_opening() returns trigger language plpgsql as $$
begin raise insufficient_privilege using message = 'Answering has opened; what respondents were told holds.'; end $$;
create trigger opened_once before update of answering_opened_at on self_review.self_reviews
  for each row when (old.answering_opened_at is not null and new.answering_opened_at is distinct from old.answering_opened_at)
  execute function self_review.hold_opening();

/* Whoever writes down the answer of a room says how many were in it. */
create function self_review.count_room(of_perspective uuid, present integer) returns boolean
language sql security definer set search_path = pg_catalog, self_review as $$
  with counted as (
    update self_review.perspectives p set in_the_room = present
    where p.id = of_perspective and p.mode = 'in_the_room' and self_review.takes_answers(p.self_review_id)
      and p.id = any (array (select self_review.my_perspectives())) returning 1)
  select exists (select from counted)
$$;

create policy takes_part on self_review.self_reviews for select to web
  using (id = any (array (select access.my_places('see-self-review'))) or access.in_job('open-partnership'));
create policy opens_with_partnership on self_review.self_reviews for insert to web
  with check (access.in_job('open-partnership') or organisation_id = any (array (select access.my_places('open-self-review'))));
create policy leaders_conduct on self_review.self_reviews for update to web
  using (id = any (array (select access.my_places('lead-self-review')))) with check (id = any (array (select access.my_places('lead-self-review'))));
grant select, insert on self_review.self_reviews to web;
grant update (answers_by, answering_opened_at) on self_review.self_reviews to web;

create policy takes_part on self_review.perspectives for select to web
  using (self_review_id = any (array (select access.my_places('see-self-review'))));
create policy leaders_set on self_review.perspectives for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))) or access.in_job('open-partnership'));
create policy leaders_change on self_review.perspectives for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy leaders_remove on self_review.perspectives for delete to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert, delete on self_review.perspectives to web;
grant update (name, initial, mode, position, in_the_room, spread_may_cross) on self_review.perspectives to web;

create policy leaders_and_self on self_review.contributors for select to web
  using (seat_id = any (array (select access.my_seats())) or self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy own_fact on self_review.contributors for update to web
  using (seat_id = any (array (select access.my_seats()))) with check (seat_id = any (array (select access.my_seats())));
grant select on self_review.contributors to web;
grant update (has_answered) on self_review.contributors to web;

create policy own_answers on self_review.answers for select to web using (seat_id = any (array (select access.my_seats())));
create policy own_answers_new on self_review.answers for insert to web
  with check (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id)
    and perspective_id = any (array (select self_review.my_perspectives())));
create policy own_answers_change on self_review.answers for update to web
  using (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id))
  with check (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id));
grant select, insert, update on self_review.answers to web;

create policy leaders_hear on self_review.heard for select to web
  using (self_review_id = any (array (select access.my_places('see-heat-map'))));
create policy own_perspective on self_review.heard for select to web
  using (perspective_id = any (array (select self_review.my_perspectives())));
grant select on self_review.heard to web;

create policy leaders_hear on self_review.comments for select to web
  using (self_review_id = any (array (select access.my_places('see-heat-map'))));
grant select on self_review.comments to web;

create policy outcome on self_review.agreements for select to web
  using (self_review_id = any (array (select access.my_places('see-self-review'))) and self_review.is_revealed(self_review_id));
create policy leaders_agree on self_review.agreements for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))) and self_review.is_revealed(self_review_id));
create policy leaders_agree_again on self_review.agreements for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))) and self_review.is_revealed(self_review_id))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert, update on self_review.agreements to web;

/* Reveals once: closes answering, counts what was heard, keeps comments, and cuts every link from an anonymous
   answer to a person by deleting it. True when this call revealed it, false when it was revealed before. */
create function self_review.reveal(of_review uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, access, people as $$
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may reveal it.';
  end if;
  update self_review.self_reviews set revealed_at = now() where id = of_review and revealed_at is null and answering_opened_at is not null;
  if not found then return false; end if;
  update self_review.perspectives p set
    invited = (select count(*) from self_review.contributors c join access.seats s on s.id = c.seat_id
      where c.perspective_id = p.id and (s.until is null or exists (select from self_review.answers a where a.seat_id = c.seat_id))),
    answered = (select count(distinct a.seat_id) from self_review.answers a
      where a.perspective_id = p.id and (a.level is not null or a.not_mine))
  where p.self_review_id = of_review;
  insert into self_review.heard
  select of_review, p.id, e.id, c.few, case when not c.few then c.answered end, case when not c.few then c.counts end
  from self_review.perspectives p
  join self_review.self_reviews r on r.id = p.self_review_id
  join frameworks.elements e on e.version_id = r.framework_version_id
  cross join lateral (
    select p.mode = 'anonymous' and count(a.level) < 3 as few, count(a.level)::integer as answered,
      array[count(*) filter (where a.level = 1), count(*) filter (where a.level = 2),
            count(*) filter (where a.level = 3), count(*) filter (where a.level = 4)]::integer[] as counts
    from self_review.answers a where a.perspective_id = p.id and a.element_id = e.id) c
  where p.self_review_id = of_review;
  insert into self_review.comments (self_review_id, perspective_id, element_id, said, said_by)
  select of_review, a.perspective_id, a.element_id, a.comment, case p.mode when 'own_name' then n.name end
  from self_review.answers a
  join self_review.perspectives p on p.id = a.perspective_id
  join self_review.heard h on h.perspective_id = a.perspective_id and h.element_id = a.element_id and not h.is_few
  join access.seats s on s.id = a.seat_id
  join access.memberships m on m.id = s.membership_id
  join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review and a.comment <> '' order by random();
  delete from self_review.answers a using self_review.perspectives p
  where a.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  return true;
end $$;

/* Who answered what, for a perspective that speaks in its own name, once revealed. */
create function self_review.named_answers(of_review uuid)
returns table (perspective_id uuid, element_id uuid, name text, level integer, comment text)
language sql stable security definer set search_path = pg_catalog, self_review, access, people as $$
  select a.perspective_id, a.element_id, n.name, a.level, a.comment from self_review.answers a
  join self_review.perspectives p on p.id = a.perspective_id and p.mode = 'own_name'
  join access.seats s on s.id = a.seat_id join access.memberships m on m.id = s.membership_id
  join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review and self_review.is_revealed(of_review)
    and of_review = any (array (select access.my_places('see-heat-map'))) order by n.name
$$;

revoke execute on all functions in schema self_review from public;
grant execute on function self_review.my_perspectives(), self_review.is_revealed(uuid), self_review.takes_answers(uuid),
  self_review.state_of(uuid), self_review.count_room(uuid, integer), self_review.reveal(uuid), self_review.named_answers(uuid) to web;

insert into access.powers values
  ('see-self-review', 'leader'), ('see-self-review', 'contributor'), ('see-heat-map', 'leader'), ('lead-self-review', 'leader'),
  ('open-self-review', 'chief_executive'), ('open-self-review', 'improvement_director'),
  ('see-seats', 'leader');
insert into access.gifts values ('leader', 'leader'), ('leader', 'contributor');
