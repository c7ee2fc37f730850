-- What came of the cycle before, element by element, so that each group reads of its own; and, once the leaders have
-- agreed again, which levels have moved since.

drop function self_review.came_of_it(uuid);

/* For those who lead this cycle: the priorities of the cycle before, the actions of their plan that are done (what was
   done, never by whom), the levels that had moved since the cycle before that ('level'), and those that have moved since,
   as far as this cycle is agreed ('moved'). An element is the earlier one, but where it moved in this cycle. */
create function self_review.came_of_it(of_review uuid)
returns table (kind text, element_id uuid, title text, level_from integer, level_to integer, version_id uuid, cycle integer)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, self_review, frameworks, improvement, access as $$
declare
  this self_review.self_reviews;
  past self_review.self_reviews;
  earlier uuid;
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then return; end if;
  select * into this from self_review.self_reviews r where r.id = of_review;
  select * into past from self_review.self_reviews r where r.id = self_review.before_of(of_review);
  if past.id is null then return; end if;
  earlier := self_review.before_of(past.id);
  return query select 'priority', e.id, e.title, null::integer, null::integer, past.framework_version_id, past.cycle
    from self_review.agreements a join frameworks.elements e on e.id = a.element_id join frameworks.themes t on t.id = e.theme_id
    where a.self_review_id = past.id and a.is_priority order by t.position, e.position;
  return query select 'action', s.origin_id, x.title, null::integer, null::integer, past.framework_version_id, past.cycle
    from improvement.actions x join improvement.plans p on p.id = x.plan_id
    left join improvement.sources s on s.id = x.source_id and s.kind = 'priority'
    where p.organisation_id = past.organisation_id and p.origin_kind = 'self-review' and p.origin_id = past.id
      and x.done_at is not null and x.removed_at is null order by x.done_at;
  return query select 'level', m.element_id, m.title, m.level_from, m.level_to, past.framework_version_id, past.cycle
    from self_review.levels_moved(earlier, past.id) m;
  return query select 'moved', m.element_id, m.title, m.level_from, m.level_to, past.framework_version_id, past.cycle
    from self_review.levels_moved(past.id, this.id) m where this.revealed_at is not null;
end $$;

/* The elements on which a self-review agreed another level than an earlier one did, in the order of its framework; an
   element that carries several on counts where these were agreed alike. For came_of_it alone. */
create function self_review.levels_moved(was uuid, now uuid)
returns table (element_id uuid, title text, level_from integer, level_to integer)
language sql stable rows 10 set search_path = pg_catalog, self_review, frameworks as $$
  select e.id, e.title, b.level, a.level
  from self_review.self_reviews r
  join self_review.agreements a on a.self_review_id = r.id
  join frameworks.elements e on e.id = a.element_id
  join frameworks.themes t on t.id = e.theme_id
  join lateral (
    select min(o.level) as level from self_review.agreements o
    where o.self_review_id = was and (o.element_id = a.element_id or o.element_id in (
      select c.from_element from frameworks.carried_on(r.framework_version_id) c where c.to_element = a.element_id))
    having count(distinct o.level) = 1 and bool_and(o.level is not null)) b on true
  where r.id = now and a.level is not null and a.level <> b.level order by t.position, e.position
$$;

revoke execute on function self_review.came_of_it(uuid), self_review.levels_moved(uuid, uuid) from public;
grant execute on function self_review.came_of_it(uuid) to web;
