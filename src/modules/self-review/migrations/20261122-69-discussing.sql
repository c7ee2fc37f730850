-- The talk after the reveal, at the projector: which element stands there, until when, who takes notes. What is agreed
-- stands in the agreements, now with the dissent of those who saw it otherwise.

alter table self_review.agreements add column dissent text not null default '' check (length(dissent) <= 4000);
comment on column self_review.agreements.dissent is 'What those among the leaders who saw it otherwise want on record; it never crosses to a partner';

create table self_review.discussions (
  self_review_id uuid primary key,
  organisation_id uuid not null,
  ordering text not null check (ordering in ('differ', 'framework')),
  element_id uuid not null references frameworks.elements (id),
  notes_by text not null default '' check (length(notes_by) <= 120),
  began_at timestamptz,
  minutes integer not null default 8 check (minutes between 1 and 240),
  foreign key (self_review_id, organisation_id) references self_review.self_reviews (id, organisation_id)
);
comment on table self_review.discussions is 'Where the leaders are in their talk: what everybody who looks has before them. It says nothing of what was said';
comment on column self_review.discussions.began_at is 'When the time for this element began to run; null while it does not';
create index on self_review.discussions (organisation_id);
select access.secure('self_review.discussions');

create policy leaders_talk on self_review.discussions for select to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy leaders_begin on self_review.discussions for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))) and self_review.is_revealed(self_review_id));
create policy leaders_go_on on self_review.discussions for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert on self_review.discussions to web;
grant update (ordering, element_id, notes_by, began_at, minutes) on self_review.discussions to web;
