-- What stands beside an answer: who was in the room and what was said for and against, the evidence, the sheets that came
-- on paper. Nothing of it shows before the reveal, and of what was anonymous nothing leads back to a person after it.

alter table self_review.contributors add column has_begun boolean not null default false;
comment on column self_review.contributors.has_begun is 'The fact that somebody has begun; never kept for an anonymous perspective';
grant update (has_begun) on self_review.contributors to web;

alter table self_review.perspectives add column on_paper integer not null default 0 check (on_paper between 0 and 500);
comment on column self_review.perspectives.on_paper is 'How many of its people are handed a sheet of paper instead of a seat';
grant update (on_paper) on self_review.perspectives to web;

/* A room: what was said for and against stands with its answer, and its people with the perspective. */
alter table self_review.answers
  add column said_for text not null default '', add column said_against text not null default '',
  add column dissent text not null default '';
create table self_review.rooms (
  perspective_id uuid primary key,
  self_review_id uuid not null,
  present text not null default '' check (length(present) <= 1000),
  foreign key (perspective_id, self_review_id) references self_review.perspectives (id, self_review_id)
);
comment on column self_review.rooms.present is 'Who was in the room, by role or by name, as its scribe wrote it; for the leaders after the reveal';
create index on self_review.rooms (self_review_id);

alter table self_review.comments add column kind text not null default 'comment'
  check (kind in ('comment', 'for', 'against', 'dissent'));

/* Evidence: what its giver sees, the files apart, and what the leaders see from the reveal on. */
create table self_review.evidence_files (
  id uuid primary key,
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  seat_id uuid not null references self_review.contributors (seat_id),
  name text not null,
  kind text not null,
  content bytea not null check (octet_length(content) between 1 and 10000000)
);
create index on self_review.evidence_files (self_review_id);
create index on self_review.evidence_files (seat_id);
create table self_review.evidence_given (
  id uuid primary key,
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  seat_id uuid not null references self_review.contributors (seat_id),
  element_id uuid not null references frameworks.elements (id),
  title text not null check (length(title) between 1 and 200),
  link text check (link ~ '^https?://'),
  file_id uuid references self_review.evidence_files (id),
  check (link is null or file_id is null)
);
create index on self_review.evidence_given (seat_id);
create index on self_review.evidence_given (self_review_id);
create table self_review.evidence_heard (
  id uuid primary key default gen_random_uuid(),
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  element_id uuid not null references frameworks.elements (id),
  title text not null,
  link text,
  file_id uuid references self_review.evidence_files (id),
  said_by text
);
create index on self_review.evidence_heard (self_review_id, element_id);

/* Sheets of paper, typed in by a leader. No one reads them before the reveal, whoever typed them among them. */
create table self_review.sheets (
  id uuid primary key,
  self_review_id uuid not null references self_review.self_reviews (id),
  perspective_id uuid not null,
  said_by text,
  typed_by uuid not null,
  typed_at timestamptz not null default now(),
  foreign key (perspective_id, self_review_id) references self_review.perspectives (id, self_review_id)
);
create index on self_review.sheets (self_review_id);
create table self_review.sheet_answers (
  sheet_id uuid not null references self_review.sheets (id) on delete cascade,
  element_id uuid not null references frameworks.elements (id),
  level integer check (level between 1 and 4),
  not_mine boolean not null default false,
  comment text not null default '',
  primary key (sheet_id, element_id),
  check (not (not_mine and level is not null))
);

select access.secure(format('self_review.%I', t)::regclass)
  from unnest(array['rooms', 'evidence_files', 'evidence_given', 'evidence_heard', 'sheets', 'sheet_answers']) t;

create trigger rooms_while_open before insert or update on self_review.rooms
  for each row execute function self_review.hold_open();
create trigger evidence_while_open before insert or update on self_review.evidence_given
  for each row execute function self_review.hold_open();
create trigger files_while_open before insert or update on self_review.evidence_files
  for each row execute function self_review.hold_open();

create policy scribe on self_review.rooms for select to web
  using (perspective_id = any (array (select self_review.my_perspectives())));
create policy scribe_writes on self_review.rooms for insert to web
  with check (perspective_id = any (array (select self_review.my_perspectives()))
    and exists (select from self_review.perspectives p where p.id = perspective_id and p.mode = 'in_the_room'));
create policy scribe_changes on self_review.rooms for update to web
  using (perspective_id = any (array (select self_review.my_perspectives())))
  with check (perspective_id = any (array (select self_review.my_perspectives())));
create policy leaders_hear on self_review.rooms for select to web
  using (self_review_id = any (array (select access.my_places('see-heat-map'))) and self_review.is_revealed(self_review_id));
grant select, insert on self_review.rooms to web;
grant update (present) on self_review.rooms to web;

create policy own_files on self_review.evidence_files for select to web using (seat_id = any (array (select access.my_seats())));
create policy own_files_new on self_review.evidence_files for insert to web
  with check (seat_id = any (array (select access.my_seats())) and perspective_id = any (array (select self_review.my_perspectives()))
    and exists (select from self_review.perspectives p where p.id = perspective_id and p.mode <> 'anonymous'));
create policy own_files_away on self_review.evidence_files for delete to web
  using (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id));
create policy leaders_hear on self_review.evidence_files for select to web
  using (self_review_id = any (array (select access.my_places('see-heat-map'))) and self_review.is_revealed(self_review_id));
grant select, insert, delete on self_review.evidence_files to web;

create policy own_evidence on self_review.evidence_given for select to web using (seat_id = any (array (select access.my_seats())));
create policy own_evidence_new on self_review.evidence_given for insert to web
  with check (seat_id = any (array (select access.my_seats())) and perspective_id = any (array (select self_review.my_perspectives()))
    and (file_id is null or exists (select from self_review.evidence_files f where f.id = file_id and f.seat_id = evidence_given.seat_id)));
create policy own_evidence_away on self_review.evidence_given for delete to web
  using (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id));
grant select, insert, delete on self_review.evidence_given to web;

create policy leaders_hear on self_review.evidence_heard for select to web
  using (self_review_id = any (array (select access.my_places('see-heat-map'))));
grant select on self_review.evidence_heard to web;

/* Takes one sheet in, for a leader while answering is open. False where this sheet was taken in before. A room gives one
   answer: a sheet is taken only where nobody has a seat to write it down. */
create function self_review.take_sheet(sheet uuid, of_perspective uuid, name text, present text, said jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access as $$
declare asked record;
begin
  select p.mode, p.self_review_id, r.framework_version_id into asked
  from self_review.perspectives p join self_review.self_reviews r on r.id = p.self_review_id
  where p.id = of_perspective and r.answering_opened_at is not null and r.revealed_at is null
    and r.id = any (array (select access.my_places('lead-self-review'))) for share of r for update of p;
  if not found then raise insufficient_privilege using message = 'Sheets are typed in by a leader while answering is open.'; end if;
  if exists (select from self_review.sheets s where s.id = sheet) then return false; end if;
  if asked.mode = 'own_name' and coalesce(name, '') = '' then
    raise insufficient_privilege using message = 'A sheet in one''s own name has a name.';
  end if;
  if asked.mode = 'in_the_room' and (exists (select from self_review.sheets s where s.perspective_id = of_perspective)
      or exists (select from self_review.contributors c join access.seats s on s.id = c.seat_id
                 where c.perspective_id = of_perspective and s.until is null)) then
    raise insufficient_privilege using message = 'A room gives one answer.';
  end if;
  insert into self_review.sheets (id, self_review_id, perspective_id, said_by, typed_by)
  values (sheet, asked.self_review_id, of_perspective, case asked.mode when 'own_name' then name end, access.my_membership());
  insert into self_review.sheet_answers (sheet_id, element_id, level, not_mine, comment)
  select sheet, e.id, a.level, coalesce(a.not_mine, false), coalesce(a.comment, '')
  from jsonb_to_recordset(said) as a (element_id uuid, level integer, not_mine boolean, comment text)
  join frameworks.elements e on e.id = a.element_id and e.version_id = asked.framework_version_id;
  if asked.mode = 'in_the_room' then
    insert into self_review.rooms (perspective_id, self_review_id, present)
    values (of_perspective, asked.self_review_id, coalesce(take_sheet.present, ''))
    on conflict (perspective_id) do update set present = excluded.present;
  end if;
  return true;
end $$;

/* Takes the last sheet of a perspective back, for the leader who typed it, within ten minutes. */
create function self_review.take_back_sheet(sheet uuid) returns boolean
language sql security definer set search_path = pg_catalog, self_review, access as $$
  with gone as (
    delete from self_review.sheets s where s.id = sheet and s.typed_by = access.my_membership()
      and s.typed_at > now() - interval '10 minutes' and self_review.takes_answers(s.self_review_id)
      and s.self_review_id = any (array (select access.my_places('lead-self-review')))
      and not exists (select from self_review.sheets l where l.perspective_id = s.perspective_id and l.typed_at > s.typed_at)
    returning 1)
  select exists (select from gone)
$$;

/* How many sheets each perspective has, for the leaders: the number, and the key of the last that I may still take back. */
create function self_review.sheets_of(of_review uuid) returns table (perspective_id uuid, sheets integer, last_mine uuid)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, access as $$
  select s.perspective_id, count(*)::integer,
    (select l.id from self_review.sheets l where l.perspective_id = s.perspective_id and l.typed_by = access.my_membership()
       and l.typed_at > now() - interval '10 minutes'
       and not exists (select from self_review.sheets n where n.perspective_id = l.perspective_id and n.typed_at > l.typed_at) limit 1)
  from self_review.sheets s where s.self_review_id = of_review
    and of_review = any (array (select access.my_places('lead-self-review'))) group by s.perspective_id
$$;

/* Every answer to a self-review that counts, from seats and from sheets, for the reveal alone. Of an anonymous perspective
   only finished ones do: leaders may know by name who has finished. A sheet is finished. */
create function self_review.all_said(of_review uuid) returns table (perspective_id uuid, element_id uuid, giver uuid,
  on_paper boolean, level integer, not_mine boolean, comment text, said_for text, said_against text, dissent text, name text)
language sql stable security definer set search_path = pg_catalog, self_review, access, people as $$
  select a.perspective_id, a.element_id, a.seat_id, false, a.level, a.not_mine, a.comment, a.said_for, a.said_against, a.dissent, n.name
  from self_review.answers a join self_review.contributors c on c.seat_id = a.seat_id
  join self_review.perspectives p on p.id = a.perspective_id and (p.mode <> 'anonymous' or c.has_answered)
  join access.seats s on s.id = a.seat_id
  join access.memberships m on m.id = s.membership_id join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review
  union all
  select s.perspective_id, a.element_id, s.id, true, a.level, a.not_mine, a.comment, '', '', '', s.said_by
  from self_review.sheet_answers a join self_review.sheets s on s.id = a.sheet_id where s.self_review_id = of_review
$$;

/* Reveals once: closes answering, counts what was heard, on the screen and on paper, keeps comments and evidence, and cuts
   every link from an anonymous answer to a person by deleting it. Whoever typed sheets in has read them: where one or two
   answered on the screen beside them, their answers would be what is left over, and so the cell shows nothing.
   True when this call revealed it, false when it was revealed before. */
create or replace function self_review.reveal(of_review uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, access, people as $$
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may reveal it.';
  end if;
  update self_review.self_reviews set revealed_at = now() where id = of_review and revealed_at is null and answering_opened_at is not null;
  if not found then return false; end if;
  update self_review.perspectives p set
    invited = (select count(*) from self_review.contributors c join access.seats s on s.id = c.seat_id
      where c.perspective_id = p.id and (s.until is null or exists (select from self_review.answers a where a.seat_id = c.seat_id)))
      + greatest(p.on_paper, (select count(*) from self_review.sheets t where t.perspective_id = p.id)),
    answered = (select count(distinct a.giver) from self_review.all_said(of_review) a
      where a.perspective_id = p.id and (a.level is not null or a.not_mine))
  where p.self_review_id = of_review;
  insert into self_review.heard
  select of_review, c.perspective_id, c.element_id, c.few, case when not c.few then c.answered end, case when not c.few then c.counts end
  from (
    select p.id as perspective_id, e.id as element_id, count(a.level)::integer as answered,
      p.mode = 'anonymous' and (count(a.level) < 3 or (count(a.level) filter (where a.on_paper) > 0
        and count(a.level) filter (where not a.on_paper) between 1 and 2)) as few,
      array[count(*) filter (where a.level = 1), count(*) filter (where a.level = 2),
            count(*) filter (where a.level = 3), count(*) filter (where a.level = 4)]::integer[] as counts
    from self_review.perspectives p
    join self_review.self_reviews r on r.id = p.self_review_id
    join frameworks.elements e on e.version_id = r.framework_version_id
    left join self_review.all_said(of_review) a on a.perspective_id = p.id and a.element_id = e.id
    where p.self_review_id = of_review group by p.id, e.id) c;
  insert into self_review.comments (self_review_id, perspective_id, element_id, kind, said, said_by)
  select of_review, a.perspective_id, a.element_id, w.kind, w.said, case p.mode when 'own_name' then a.name end
  from self_review.all_said(of_review) a
  join self_review.perspectives p on p.id = a.perspective_id
  join self_review.heard h on h.perspective_id = a.perspective_id and h.element_id = a.element_id and not h.is_few
  cross join lateral (values ('comment', a.comment), ('for', a.said_for), ('against', a.said_against), ('dissent', a.dissent)) w (kind, said)
  where w.said <> '' and (w.kind = 'comment' or p.mode = 'in_the_room') order by random();
  insert into self_review.evidence_heard (self_review_id, perspective_id, element_id, title, link, file_id, said_by)
  select of_review, g.perspective_id, g.element_id, g.title, g.link, g.file_id, case p.mode when 'own_name' then n.name end
  from self_review.evidence_given g
  join self_review.perspectives p on p.id = g.perspective_id
  join self_review.heard h on h.perspective_id = g.perspective_id and h.element_id = g.element_id and not h.is_few
  join self_review.contributors c on c.seat_id = g.seat_id and (p.mode <> 'anonymous' or c.has_answered)
  join access.seats s on s.id = g.seat_id join access.memberships m on m.id = s.membership_id
  join people.persons n on n.id = m.person_id
  where g.self_review_id = of_review order by random();
  delete from self_review.evidence_given g using self_review.perspectives p
  where g.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  delete from self_review.answers a using self_review.perspectives p
  where a.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  delete from self_review.sheets t using self_review.perspectives p
  where t.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  return true;
end $$;

/* Who answered what, for a perspective that speaks in its own name, once revealed. */
create or replace function self_review.named_answers(of_review uuid)
returns table (perspective_id uuid, element_id uuid, name text, level integer, comment text)
language sql stable security definer set search_path = pg_catalog, self_review, access as $$
  select a.perspective_id, a.element_id, a.name || case when a.on_paper then ', on paper' else '' end, a.level, a.comment
  from self_review.all_said(of_review) a
  join self_review.perspectives p on p.id = a.perspective_id and p.mode = 'own_name'
  where self_review.is_revealed(of_review) and of_review = any (array (select access.my_places('see-heat-map'))) order by a.name
$$;

revoke execute on function self_review.take_sheet(uuid, uuid, text, text, jsonb), self_review.take_back_sheet(uuid),
  self_review.sheets_of(uuid), self_review.all_said(uuid) from public;
grant execute on function self_review.take_sheet(uuid, uuid, text, text, jsonb), self_review.take_back_sheet(uuid),
  self_review.sheets_of(uuid) to web;
