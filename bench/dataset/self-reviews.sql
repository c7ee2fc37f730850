-- The years of self-reviews of every trust up to 2026, on the framework of twelve elements. Trusts come in pairs: in the
-- last year the odd pairs are still answering.

create temporary table bench_self_reviews as
select uuidv7() as id, t.id as organisation_id, t.n as trust, cycle, v.id as version_id,
  cycle = 2026 and (t.n - 1) / 2 % 2 = 0 as is_open
from bench_trusts t, generate_series(2027 - current_setting('bench.years')::integer, 2026) cycle,
  (select id from frameworks.versions where id = '9fa70130-af71-55cd-98da-1caf88ae00bc') v;
create index on bench_self_reviews (id);

insert into self_review.self_reviews
  (id, organisation_id, framework_version_id, cycle, answers_by, opened_at, answering_opened_at)
select id, organisation_id, version_id, cycle, make_date(cycle, 12, 4), make_date(cycle, 9, 7), make_date(cycle, 9, 21)
from bench_self_reviews;

-- Perspectives are declared before answering opens; the bench writes both at once.
alter table self_review.perspectives disable trigger declared_before_answering;
insert into self_review.perspectives (id, self_review_id, name, initial, mode, position)
select uuidv7(), r.id, p.name, p.initial, p.mode, p.position from bench_self_reviews r, bench_perspectives p;
alter table self_review.perspectives enable trigger declared_before_answering;

insert into access.seats (id, membership_id, place, role, detail)
select uuidv7(), m.membership_id, r.id, 'contributor', p.id
from bench_self_reviews r
join self_review.perspectives p on p.self_review_id = r.id
join bench_people m on m.organisation_id = r.organisation_id and m.perspective = p.name;
insert into access.seats (id, membership_id, place, role)
select uuidv7(), m.membership_id, r.id, 'leader'
from bench_self_reviews r join bench_people m on m.organisation_id = r.organisation_id
where m.role in ('improvement_director', 'chief_executive') on conflict (membership_id, place, role) do nothing;

-- Answers are given while a self-review is open, to its own elements, by those who have a seat: which is so by how they are
-- made here. Asking that of each of millions is most of the time of loading, so the keys are looked at as a whole after it.
create temporary table bench_keys as
select conname as name, pg_get_constraintdef(oid) as key from pg_constraint
where conrelid = 'self_review.answers'::regclass and contype = 'f';
do $$ declare k record; begin
  for k in select * from bench_keys loop execute format('alter table self_review.answers drop constraint %I', k.name); end loop;
end $$;
alter table self_review.answers disable trigger user;

-- Views lie round a middle of the trust and the element; one in thirty is not theirs to judge, one in three says why.
insert into self_review.answers (seat_id, element_id, self_review_id, perspective_id, level, not_mine, comment)
select seat_id, element_id, self_review_id, perspective_id,
  case when dice > 0.97 then null else greatest(1, least(4, round(middle + (random() - 0.5) * 2.4)::integer)) end,
  dice > 0.97,
  case when dice < 0.33 then (array[
    'We talk about this at every headteachers’ meeting now.',
    'Strong in the primaries; the secondaries were promised the same and still wait for it.',
    'I have seen the plan. I have not seen anybody use it.',
    'Much better than two years ago, because somebody owns it.',
    'It depends too much on two people, and one of them leaves at Easter.',
    'New schools learn it from their neighbours, not from us.',
    'We ask for evidence and then do not read it.',
    'The board asks good questions here and gets straight answers.'])[1 + floor(random() * 8)::integer] else '' end
from (
  select c.seat_id, e.id as element_id, c.self_review_id, c.perspective_id, random() as dice,
    2.5 + sin(r.trust * 1.7 + e.position * 2.3 + r.cycle) * 0.9 as middle
  from bench_self_reviews r
  join self_review.contributors c on c.self_review_id = r.id
  join frameworks.elements e on e.version_id = r.version_id
) as views;
alter table self_review.answers enable trigger user;
do $$ declare k record; begin
  for k in select * from bench_keys loop execute format('alter table self_review.answers add constraint %I %s', k.name, k.key); end loop;
end $$;
update self_review.contributors set has_answered = true;
analyze self_review.answers, self_review.contributors, self_review.perspectives, access.seats, access.memberships;
