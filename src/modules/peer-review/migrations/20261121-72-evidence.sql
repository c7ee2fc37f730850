-- Notes are the visiting team's alone. Findings rest on notes; what the host reads is a disclosure, never these rows.

create table peer_review.notes (
  id uuid primary key,
  review_id uuid not null,
  visitor_id uuid not null,
  activity_id uuid not null,
  line_id uuid,
  author_seat uuid not null,
  how text not null check (how in ('seen', 'heard', 'read')),
  whose_view text not null check (whose_view <> ''),
  text text not null check (text <> ''),
  may_quote boolean not null default false,
  noted_at timestamptz not null default now(),
  removed_at timestamptz,
  version integer not null default 1,
  unique (id, review_id),
  foreign key (review_id, visitor_id) references peer_review.reviews (id, visitor_id),
  foreign key (activity_id, review_id) references peer_review.activities (id, review_id),
  foreign key (line_id, review_id) references peer_review.lines_of_enquiry (id, review_id),
  foreign key (author_seat, review_id) references access.seats (id, place)
);
create index on peer_review.notes (review_id);

create table peer_review.findings (
  id uuid primary key,
  review_id uuid not null,
  visitor_id uuid not null,
  kind text not null check (kind in ('strength', 'question', 'heard_differently')),
  sentence text not null check (sentence <> ''),
  line_id uuid,
  position integer not null,
  heard_once boolean not null default false,
  written_by uuid not null,
  removed_at timestamptz,
  version integer not null default 1,
  unique (id, review_id),
  foreign key (review_id, visitor_id) references peer_review.reviews (id, visitor_id),
  foreign key (line_id, review_id) references peer_review.lines_of_enquiry (id, review_id)
);
create index on peer_review.findings (review_id);
create table peer_review.finding_notes (
  finding_id uuid not null,
  note_id uuid not null,
  review_id uuid not null,
  quoted boolean not null default false,
  primary key (finding_id, note_id),
  foreign key (finding_id, review_id) references peer_review.findings (id, review_id),
  foreign key (note_id, review_id) references peer_review.notes (id, review_id) on delete cascade
);
create index on peer_review.finding_notes (note_id);

create table peer_review.reflections (
  review_id uuid not null,
  host_id uuid not null,
  finding_id uuid not null,
  recognition text not null check (recognition in ('we_recognise_this', 'this_surprises_us', 'we_see_it_differently')),
  text text not null,
  written_by uuid not null,
  version integer not null default 1,
  primary key (review_id, finding_id),
  foreign key (review_id, host_id) references peer_review.reviews (id, host_id),
  foreign key (finding_id, review_id) references peer_review.findings (id, review_id)
);

select access.secure(format('peer_review.%I', t)::regclass)
  from unnest(array['notes', 'findings', 'finding_notes', 'reflections']) t;

create function peer_review.is_shared(review uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, peer_review as
$$ select findings_shared_at is not null from peer_review.reviews where id = review $$;

create policy team_alone on peer_review.notes for select to web using (review_id = any (array (select access.my_places('see-notes'))));
create policy team_notes on peer_review.notes for insert to web
  with check (review_id = any (array (select access.my_places('take-notes'))) and author_seat = any (array (select access.my_seats()))
    and not peer_review.is_shared(review_id));
create policy author_mends on peer_review.notes for update to web
  using (author_seat = any (array (select access.my_seats())) and not peer_review.is_shared(review_id))
  with check (author_seat = any (array (select access.my_seats())));
create policy erasure_finds on peer_review.notes for select to web using (access.in_job('erase-notes'));
/* The reviews whose debrief was held on this day or earlier and that still have notes: for the job that erases them. */
create function peer_review.reviews_to_erase(last_day date) returns table (id uuid, visitor_id uuid, host text, visitor text)
language sql stable security definer set search_path = pg_catalog, peer_review, access, organisations as $$
  select r.id, r.visitor_id, h.name, v.name from peer_review.reviews r
  join organisations.organisations h on h.id = r.host_id join organisations.organisations v on v.id = r.visitor_id
  where access.in_job('erase-notes') and r.debrief_held_on <= last_day
    and exists (select from peer_review.notes n where n.review_id = r.id)
$$;
create policy erasure on peer_review.notes for delete to web using (access.in_job('erase-notes'));
grant select, insert, update, delete on peer_review.notes to web;

-- Before they are shared the team sorts; afterwards it reads. The copy that crossed is a disclosure.
do $$ declare t text; begin
  foreach t in array array['findings', 'finding_notes'] loop
    execute format('create policy team_reads on peer_review.%I for select to web
      using (review_id = any (array (select access.my_places(''see-notes''))))', t);
    execute format('create policy team_adds on peer_review.%I for insert to web
      with check (review_id = any (array (select access.my_places(''take-notes''))) and not peer_review.is_shared(review_id))', t);
    execute format('create policy team_changes on peer_review.%I for update to web
      using (review_id = any (array (select access.my_places(''take-notes''))) and not peer_review.is_shared(review_id))
      with check (review_id = any (array (select access.my_places(''take-notes''))) and not peer_review.is_shared(review_id))', t);
  end loop;
end $$;
create policy team_unsorts on peer_review.finding_notes for delete to web
  using (review_id = any (array (select access.my_places('take-notes'))) and not peer_review.is_shared(review_id));
grant select, insert, update on peer_review.findings to web;
grant select, insert, delete on peer_review.finding_notes to web;
grant update (quoted) on peer_review.finding_notes to web;

create function peer_review.is_released(review uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, peer_review as
$$ select reflections_released_at is not null from peer_review.reviews where id = review $$;
create policy host_reads on peer_review.reflections for select to web
  using (review_id = any (array (select access.my_places('reflect'))));
create policy host_reflects on peer_review.reflections for insert to web
  with check (review_id = any (array (select access.my_places('reflect'))) and peer_review.is_shared(review_id)
    and not peer_review.is_released(review_id));
create policy host_reflects_again on peer_review.reflections for update to web
  using (review_id = any (array (select access.my_places('reflect'))) and not peer_review.is_released(review_id))
  with check (review_id = any (array (select access.my_places('reflect'))) and not peer_review.is_released(review_id));
grant select, insert, update on peer_review.reflections to web;

/* How many notes there are, by line, method, place and view. The team reads the views as they were typed; the associate
   only that there are so many different ones, and never a word of a note. */
create function peer_review.coverage(of_review uuid)
returns table (line_id uuid, kind text, whose_view text, place_kind text, place_name text, notes bigint)
language sql stable security definer set search_path = pg_catalog, peer_review, access as $$
  select n.line_id, a.kind,
    case when of_review = any (array (select access.my_places('see-notes'))) then max(n.whose_view)
      else 'role ' || dense_rank() over (order by lower(btrim(n.whose_view))) end,
    a.place_kind, a.place_name, count(*)
  from peer_review.notes n join peer_review.activities a on a.id = n.activity_id
  where n.review_id = of_review and n.removed_at is null and of_review = any (array (select access.my_places('see-coverage')))
  group by n.line_id, a.kind, a.place_kind, a.place_name, lower(btrim(n.whose_view))
$$;

insert into access.powers values
  ('see-notes', 'lead_reviewer'), ('see-notes', 'visitor'), ('take-notes', 'lead_reviewer'), ('take-notes', 'visitor'),
  ('see-coverage', 'lead_reviewer'), ('see-coverage', 'visitor'), ('see-coverage', 'associate'),
  ('disclose-findings', 'lead_reviewer'), ('reflect', 'host_leader');
revoke execute on all functions in schema peer_review from public;
grant execute on function peer_review.is_shared(uuid), peer_review.is_released(uuid), peer_review.coverage(uuid),
  peer_review.reviews_to_erase(date) to web;
