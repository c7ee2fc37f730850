-- A plan is its organisation's, and a finding was shared with the host's named circle alone: its sentence stays with
-- them. Everybody else of the trust who works on the plan sees the actions without it.

drop policy own_sources on improvement.sources;
create policy own_sources on improvement.sources for select to web
  using (organisation_id = any (array (select access.my_places('see-plan')))
    and (kind <> 'finding' or exists (select from improvement.plans p
      where p.id = plan_id and p.origin_id = any (array (select access.my_places('reflect'))))));
