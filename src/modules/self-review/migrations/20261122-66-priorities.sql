-- What the leaders say of an element when they plan. Whether it is a priority stands in its agreement.

create table self_review.priorities (
  self_review_id uuid not null,
  element_id uuid not null,
  organisation_id uuid not null,
  importance text check (importance in ('a little', 'somewhat', 'very', 'most of all')),
  control text check (control in ('ours', 'partly ours', 'not ours')),
  owner_membership uuid,
  level text check (level in ('trust', 'cluster', 'school')),
  risk text not null default '',
  in_place text not null default '',
  changed_by uuid not null,
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (self_review_id, element_id),
  foreign key (self_review_id, element_id) references self_review.agreements (self_review_id, element_id),
  foreign key (self_review_id, organisation_id) references self_review.self_reviews (id, organisation_id),
  foreign key (owner_membership, organisation_id) references access.memberships (id, organisation_id)
);
comment on table self_review.priorities is 'How important an element is, what of it is in our control, and, for a priority, who sees to it, where, at which risk, and what is there already';
create index on self_review.priorities (organisation_id);
create index on self_review.priorities (owner_membership);
select access.secure('self_review.priorities');

create policy leaders_plan on self_review.priorities for select to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy leaders_weigh on self_review.priorities for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))) and self_review.is_revealed(self_review_id));
create policy leaders_weigh_again on self_review.priorities for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert on self_review.priorities to web;
grant update (importance, control, owner_membership, level, risk, in_place, changed_by, changed_at, version)
  on self_review.priorities to web;
