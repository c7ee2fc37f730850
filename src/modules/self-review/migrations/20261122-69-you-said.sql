-- You said, we did: what a group's answers of last time have changed, in the words in which the leaders release it.

create table self_review.replies (
  self_review_id uuid not null,
  perspective_id uuid not null,
  opening text not null,
  priorities text[] not null default '{}',
  actions text[] not null default '{}',
  levels text[] not null default '{}',
  released_at timestamptz,
  changed_by uuid not null,
  version integer not null default 1,
  primary key (perspective_id),
  foreign key (perspective_id, self_review_id) references self_review.perspectives (id, self_review_id)
);
comment on table self_review.replies is 'What the leaders tell a group of this cycle about what came of the cycle before; the group reads it once it is released';
create index on self_review.replies (self_review_id);
select access.secure('self_review.replies');
create policy leaders_write on self_review.replies for select to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy own_group_reads on self_review.replies for select to web
  using (released_at is not null and perspective_id = any (array (select self_review.my_perspectives())));
create policy leaders_begin on self_review.replies for insert to web
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
create policy leaders_change on self_review.replies for update to web
  using (self_review_id = any (array (select access.my_places('lead-self-review'))))
  with check (self_review_id = any (array (select access.my_places('lead-self-review'))));
grant select, insert on self_review.replies to web;
grant update (opening, priorities, actions, levels, released_at, changed_by, version) on self_review.replies to web;

/* What came of the cycle before, for those who lead this one: the priorities that were taken, the actions of their plan
   that are done (what was done, never by whom), and the levels that had moved since the cycle before that. */
create function self_review.came_of_it(of_review uuid)
returns table (kind text, title text, level_from integer, level_to integer, version_id uuid, cycle integer)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, self_review, frameworks, improvement, access as $$
declare
  past self_review.self_reviews;
  earlier self_review.self_reviews;
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then return; end if;
  select * into past from self_review.self_reviews r where r.id = self_review.before_of(of_review);
  if past.id is null then return; end if;
  return query select 'priority', e.title, null::integer, null::integer, past.framework_version_id, past.cycle
    from self_review.agreements a join frameworks.elements e on e.id = a.element_id join frameworks.themes t on t.id = e.theme_id
    where a.self_review_id = past.id and a.is_priority order by t.position, e.position;
  return query select 'action', x.title, null::integer, null::integer, past.framework_version_id, past.cycle
    from improvement.actions x join improvement.plans p on p.id = x.plan_id
    where p.organisation_id = past.organisation_id and p.origin_kind = 'self-review' and p.origin_id = past.id
      and x.done_at is not null and x.removed_at is null order by x.done_at;
  select * into earlier from self_review.self_reviews r where r.id = self_review.before_of(past.id);
  if earlier.id is null then return; end if;
  return query select 'level', e.title, b.level, a.level, past.framework_version_id, past.cycle
    from self_review.agreements a join frameworks.elements e on e.id = a.element_id join frameworks.themes t on t.id = e.theme_id
    join lateral (
      select min(o.level) as level from self_review.agreements o
      where o.self_review_id = earlier.id and (o.element_id = a.element_id or o.element_id in (
        select c.from_element from frameworks.carried_on(past.framework_version_id) c where c.to_element = a.element_id))
      having count(distinct o.level) = 1 and bool_and(o.level is not null)) b on true
    where a.self_review_id = past.id and a.level is distinct from b.level and a.level is not null order by t.position, e.position;
end $$;

revoke execute on function self_review.came_of_it(uuid) from public;
grant execute on function self_review.came_of_it(uuid) to web;
