drop function self_review.agreed_before(uuid);

/* What was agreed last time, under the elements of this time: the same element, or those that it carries on. Where it
   carries on several that were agreed differently, there is no one level; it was left open where it is one element alone
   that was settled at no level. Those who lead see the reasons too; others see the levels where the leaders show them,
   or where they took part themselves. */
create function self_review.agreed_before(of_review uuid)
returns table (element_id uuid, level integer, was_left_open boolean, rationale text, cycle integer)
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
    return query select a.element_id, a.level, a.level is null, case when leads then a.rationale end, past.cycle
      from self_review.agreements a where a.self_review_id = past.id;
  else
    return query select c.to_element, case when count(distinct a.level) = 1 and count(a.level) = count(a.element_id) then min(a.level) end,
        count(*) = 1 and count(a.level) = 0,
        case when leads then string_agg(a.rationale, E'\n\n' order by a.element_id) filter (where a.rationale <> '') end, past.cycle
      from frameworks.carried_on(this.framework_version_id) c
      join frameworks.elements e on e.id = c.from_element and e.version_id = past.framework_version_id
      left join self_review.agreements a on a.self_review_id = past.id and a.element_id = e.id
      group by c.to_element having count(a.element_id) > 0;
  end if;
end $$;
revoke execute on function self_review.agreed_before(uuid) from public;
grant execute on function self_review.agreed_before(uuid) to web;
