-- A priority that is worked on in a school or in a cluster may say which, and whoever writes what came of it finds it there.

alter table self_review.priorities
  add column school_urns integer[] not null default '{}',
  add column cluster text not null default '',
  add constraint named_at_its_level check ((school_urns = '{}' or level is not distinct from 'school')
    and (cluster = '' or level is not distinct from 'cluster'));
comment on column self_review.priorities.school_urns is 'In which schools of the trust; empty where nobody said, or where it is not worked on in schools';
comment on column self_review.priorities.cluster is 'In which cluster, or with which other schools, as the people there call it';
create trigger names_own_schools before insert or update of school_urns on self_review.priorities
  for each row execute function organisations.names_own_schools();
grant update (school_urns, cluster) on self_review.priorities to web;

drop function self_review.came_of_it(uuid);

/* For those who lead this cycle: the priorities of the cycle before with where they are worked on, the actions of their
   plan that are done (what was done, never by whom), the levels that had moved since the cycle before that ('level'), and
   those that have moved since, as far as this cycle is agreed ('moved'). An element is the earlier one, but where it moved
   in this cycle. */
create function self_review.came_of_it(of_review uuid)
returns table (kind text, element_id uuid, title text, level_from integer, level_to integer, version_id uuid, cycle integer,
  worked_on_at text, school_urns integer[], cluster text)
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
  return query select 'priority', e.id, e.title, null::integer, null::integer, past.framework_version_id, past.cycle,
      w.level, coalesce(w.school_urns, '{}'), coalesce(w.cluster, '')
    from self_review.agreements a join frameworks.elements e on e.id = a.element_id join frameworks.themes t on t.id = e.theme_id
    left join self_review.priorities w on w.self_review_id = a.self_review_id and w.element_id = a.element_id
    where a.self_review_id = past.id and a.is_priority order by t.position, e.position;
  return query select 'action', s.origin_id, x.title, null::integer, null::integer, past.framework_version_id, past.cycle,
      x.level, x.school_urns, x.cluster
    from improvement.actions x join improvement.plans p on p.id = x.plan_id
    left join improvement.sources s on s.id = x.source_id and s.kind = 'priority'
    where p.organisation_id = past.organisation_id and p.origin_kind = 'self-review' and p.origin_id = past.id
      and x.done_at is not null and x.removed_at is null order by x.done_at;
  return query select 'level', m.element_id, m.title, m.level_from, m.level_to, past.framework_version_id, past.cycle,
      null::text, '{}'::integer[], ''
    from self_review.levels_moved(earlier, past.id) m;
  return query select 'moved', m.element_id, m.title, m.level_from, m.level_to, past.framework_version_id, past.cycle,
      null::text, '{}'::integer[], ''
    from self_review.levels_moved(past.id, this.id) m where this.revealed_at is not null;
end $$;
revoke execute on function self_review.came_of_it(uuid) from public;
grant execute on function self_review.came_of_it(uuid) to web;
