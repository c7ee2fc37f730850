-- What happened, in the audit: about sixty events for each self-review, appended as the product does and kept
-- a thousand at a time, since each chain stays locked until then.

do $$ declare r record; begin
  for r in
    select row_number() over (order by s.id) as n, s.id, s.organisation_id, s.cycle, m.person_id, m.membership_id, d.did, d.said
    from bench_self_reviews s
    join bench_people m on m.organisation_id = s.organisation_id and m.role = 'improvement_director'
    cross join lateral (
      select 'self-review.open' as did, jsonb_build_object('cycle', s.cycle) as said
      union all select 'self-review.invite', jsonb_build_object('perspective', 'Headteachers') from generate_series(1, 40)
      union all select 'self-review.open-answering', '{"answersBy": "2026-12-04"}'
      union all select 'self-review.reveal', '{"framework": "School improvement capacity"}' where not s.is_open
      union all select 'self-review.agree', jsonb_build_object('element', e.title) from frameworks.elements e
        where e.version_id = s.version_id and not s.is_open
    ) d
  loop
    perform set_config('app.person_id', r.person_id::text, true), set_config('app.membership_id', r.membership_id::text, true);
    perform audit.append(r.organisation_id::text, r.did, 'self-review', r.id,
      array[r.id || ':leader', r.id || ':contributor'], r.said, false);
    if r.n % 1000 = 0 then commit; end if;
  end loop;
end $$
