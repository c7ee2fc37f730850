-- A self-review that a partnership opens begins with the groups of last time too, as one that its organisation opens does.

/* The groups with which a self-review begins: those that the organisation asked the last time it looked at itself with
   this framework, and how they spoke; else those that the framework suggests. For those who may open one there, and for
   the job that opens a partnership, in which neither trust sees the other's. */
create function self_review.groups_to_open(of_organisation uuid, of_version uuid)
returns table (name text, initial text, mode text, spread_may_cross boolean)
language plpgsql stable security definer rows 5 set search_path = pg_catalog, self_review, frameworks, access as $$
begin
  if not (of_organisation = any (array (select access.my_places('open-self-review')))
    or coalesce(access.in_job('open-partnership'), false)) then return; end if;
  return query select p.name, p.initial, p.mode, p.spread_may_cross from self_review.perspectives p
    where p.self_review_id = (
      select r.id from self_review.self_reviews r join frameworks.versions v on v.id = r.framework_version_id
      where r.organisation_id = of_organisation
        and v.framework_id = (select w.framework_id from frameworks.versions w where w.id = of_version)
        and exists (select from self_review.perspectives q where q.self_review_id = r.id)
      order by r.cycle desc, r.opened_at desc limit 1)
    order by p.position, p.name;
  if found then return; end if;
  return query select s.name, s.initial, s.mode, true
    from frameworks.versions v cross join lateral rows from (
      jsonb_to_recordset(v.document -> 'perspectives') as (name text, initial text, mode text)) with ordinality as s (name, initial, mode, place)
    where v.id = of_version and (coalesce(access.in_job('open-partnership'), false)
      or v.framework_id = any (array (select frameworks.mine_to_read())))
    order by s.place;
end $$;
revoke execute on function self_review.groups_to_open(uuid, uuid) from public;
grant execute on function self_review.groups_to_open(uuid, uuid) to web;
drop function self_review.perspectives_before(uuid, uuid);
