-- A self-review without a partnership: its organisation opens it itself, and what was said last time goes with it.

alter table self_review.self_reviews add column shows_before boolean not null default false;
comment on column self_review.self_reviews.shows_before is 'Whether those who answer see the level that was agreed last time beside each question; the leaders choose it';
grant update (shows_before) on self_review.self_reviews to web;

/* Whoever opens a self-review leads it, and so do the chief executive and the improvement directors, as they do when
   they join later. Where a partnership opens it, the partnership says who leads. */
create function self_review.seat_at_opening() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, access as $$
begin
  insert into access.seats (id, membership_id, place, role)
  select gen_random_uuid(), m.id, new.id, 'leader' from access.memberships m
  where m.organisation_id = new.organisation_id and m.until is null
    and (m.role in ('chief_executive', 'improvement_director') or m.id = access.my_membership())
  on conflict (membership_id, place, role) do nothing;
  return new;
end $$;
create trigger leaders_at_opening after insert on self_review.self_reviews
  for each row when (access.in_job('open-partnership') is not true) execute function self_review.seat_at_opening();

/* The cycles of an organisation, for those who may open one there: that they took place, and nothing of what was said. */
create function self_review.cycles_of(of_organisation uuid)
returns table (id uuid, framework_id uuid, framework_version_id uuid, cycle integer, partnership_id uuid, revealed_at timestamptz)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, frameworks, access as $$
  select r.id, v.framework_id, v.id, r.cycle, r.partnership_id, r.revealed_at
  from self_review.self_reviews r join frameworks.versions v on v.id = r.framework_version_id
  where r.organisation_id = of_organisation and of_organisation = any (array (select access.my_places('open-self-review')))
  order by r.cycle desc, r.opened_at desc
$$;

/* The groups that an organisation asked the last time it looked at itself with a framework, and how they spoke. */
create function self_review.perspectives_before(of_organisation uuid, of_framework uuid)
returns table (name text, initial text, mode text, spread_may_cross boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, access as $$
  select p.name, p.initial, p.mode, p.spread_may_cross from self_review.perspectives p
  where p.self_review_id = (select c.id from self_review.cycles_of(of_organisation) c
    where c.framework_id = of_framework
      and exists (select from self_review.perspectives q where q.self_review_id = c.id) limit 1)
  order by p.position, p.name
$$;

/* The self-review of the cycle before: the last one revealed of the same organisation and framework, in any version. */
create function self_review.before_of(of_review uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, self_review, frameworks as $$
  select b.id from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
  join self_review.self_reviews b on b.organisation_id = r.organisation_id and b.cycle < r.cycle and b.revealed_at is not null
  join frameworks.versions w on w.id = b.framework_version_id and w.framework_id = v.framework_id
  where r.id = of_review order by b.cycle desc, b.revealed_at desc limit 1
$$;

/* What was agreed last time, under the elements of this time: the same element, or those that it carries on. Where it
   carries on several that were agreed differently, there is no one level. Those who lead see the reasons too; others
   see the levels where the leaders show them, or where they took part themselves. */
create function self_review.agreed_before(of_review uuid)
returns table (element_id uuid, level integer, rationale text, cycle integer)
language plpgsql stable security definer rows 20 set search_path = pg_catalog, self_review, frameworks, access as $$
declare
  this self_review.self_reviews;
  past self_review.self_reviews;
  leads boolean := of_review = any (array (select access.my_places('lead-self-review')));
begin
  select * into this from self_review.self_reviews r where r.id = of_review;
  select * into past from self_review.self_reviews r where r.id = self_review.before_of(of_review);
  if past.id is null then return; end if;
  if not (leads or past.id = any (array (select access.my_places('see-self-review')))
    or (this.shows_before and of_review = any (array (select access.my_places('see-self-review'))))) then return; end if;
  if past.framework_version_id = this.framework_version_id then
    return query select a.element_id, a.level, case when leads then a.rationale end, past.cycle
      from self_review.agreements a where a.self_review_id = past.id;
  else
    return query select c.to_element, case when count(distinct a.level) = 1 and bool_and(a.level is not null) then min(a.level) end,
        case when leads then string_agg(a.rationale, E'\n\n' order by a.element_id) filter (where a.rationale <> '') end, past.cycle
      from frameworks.carried_on(this.framework_version_id) c
      join self_review.agreements a on a.self_review_id = past.id and a.element_id = c.from_element
      group by c.to_element;
  end if;
end $$;

revoke execute on function self_review.seat_at_opening(), self_review.cycles_of(uuid),
  self_review.perspectives_before(uuid, uuid), self_review.before_of(uuid), self_review.agreed_before(uuid) from public;
grant execute on function self_review.cycles_of(uuid), self_review.perspectives_before(uuid, uuid),
  self_review.agreed_before(uuid) to web;

/* The years that a self-review can be put beside, and whether I took part in them myself. */
create function self_review.years_of(of_review uuid)
returns table (id uuid, cycle integer, takes_part boolean)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, frameworks, access as $$
  select b.id, b.cycle, b.id = any (array (select access.my_places('see-self-review')))
  from self_review.self_reviews r
  join frameworks.versions v on v.id = r.framework_version_id
  join self_review.self_reviews b on b.organisation_id = r.organisation_id and b.cycle < r.cycle and b.revealed_at is not null
  join frameworks.versions w on w.id = b.framework_version_id and w.framework_id = v.framework_id
  where r.id = of_review and of_review = any (array (select access.my_places('see-self-review')))
  order by b.cycle desc, b.revealed_at desc
$$;
revoke execute on function self_review.years_of(uuid) from public;
grant execute on function self_review.years_of(uuid) to web;
