-- Lists of people to invite, between their upload and their confirmation. Of a OneRoster export only staff are ever here.

create table self_review.invitation_lists (
  id uuid primary key,
  self_review_id uuid not null references self_review.self_reviews (id),
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  kind text not null check (kind in ('table', 'one-roster')),
  files text not null,
  people jsonb not null,
  left_out integer not null default 0,
  mapping jsonb not null default '{}',
  confirmed_at timestamptz,
  invited integer
);
comment on column self_review.invitation_lists.people is 'Row, name, address, group and role of each; emptied when the list is confirmed';
comment on column self_review.invitation_lists.left_out is 'How many were not staff, and so were counted and not kept';
create index on self_review.invitation_lists (self_review_id);
select access.secure('self_review.invitation_lists');
create policy leaders_bring on self_review.invitation_lists for select to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy leaders_bring_new on self_review.invitation_lists for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))) and brought_by = access.my_membership());
create policy leaders_go_on on self_review.invitation_lists for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy old_ones_go on self_review.invitation_lists for delete to web
  using (access.in_job('remind-contributors') and brought_at < now() - interval '14 days');
create policy job_finds_old_ones on self_review.invitation_lists for select to web
  using (access.in_job('remind-contributors') and brought_at < now() - interval '14 days');
grant select, insert, delete on self_review.invitation_lists to web;
grant update (people, mapping, confirmed_at, invited) on self_review.invitation_lists to web;
