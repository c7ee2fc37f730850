-- Trusts in pairs, each pair with an associate: all have signed; those that have revealed have disclosed and ask questions.

create temporary table bench_partnerships as
select uuidv7() as id, o.id as programme_id, pair, 2 * pair - 1 as one, 2 * pair as other,
  a.membership_id as associate, l.membership_id as lead, pair % 2 = 0 as is_exploring
from generate_series(1, current_setting('bench.trusts')::integer / 2) pair
join organisations.organisations o on o.kind = 'programme'
join bench_people a on a.role = 'associate' and a.n = 1 + pair % 20
join bench_people l on l.role = 'programme_lead';

insert into peer_review.partnerships (id, programme_id, cohort, name, framework_version_id, associate_membership_id,
  answers_by, exploring_on, proposed_by, proposed_at, opened_at)
select b.id, b.programme_id, 'Cohort of 2026', t.name || ' and ' || u.name, (select version_id from bench_self_reviews limit 1),
  b.associate, '2026-12-04', '2026-12-18', b.lead, '2026-09-01', '2026-09-14'
from bench_partnerships b join bench_trusts t on t.n = b.one join bench_trusts u on u.n = b.other;
update self_review.self_reviews r set partnership_id = b.id
from bench_partnerships b, bench_self_reviews s where s.id = r.id and s.cycle = 2026 and s.trust in (b.one, b.other);

insert into peer_review.partners (partnership_id, organisation_id, decision, decided_at, decided_by, principles_version,
  principles_signed_at, principles_signed_by, agreement_version, agreement_signed_at, agreement_signed_by, safeguarding_name,
  safeguarding_telephone, data_contact_name, data_contact_email, self_review_id, self_review_disclosed_at)
select b.id, s.organisation_id, 'accepted', '2026-09-07', c.membership_id, '1', '2026-09-14', 'Ada Penrose', '1', '2026-09-14',
  'Ada Penrose', 'Carys Thwaite', '01632 960147', 'Joel Marsden', 'data@bench.example', s.id,
  case when b.is_exploring then timestamptz '2026-12-07' end
from bench_partnerships b
join bench_self_reviews s on s.cycle = 2026 and s.trust in (b.one, b.other)
join bench_people c on c.organisation_id = s.organisation_id and c.role = 'chief_executive';

insert into peer_review.reviews (id, partnership_id, host_id, visitor_id, visit_from, visit_to, focus_by, debrief_on)
select uuidv7(), p.partnership_id, p.organisation_id, q.organisation_id, '2027-02-01', '2027-02-02', '2027-01-15', '2027-02-12'
from peer_review.partners p
join peer_review.partners q on q.partnership_id = p.partnership_id and q.organisation_id <> p.organisation_id;

-- The leaders of both trusts explore, host and name the visitors; two headteachers of each explore with them.
insert into access.seats (id, membership_id, place, role)
select uuidv7(), m.membership_id, p.partnership_id, 'explorer' from peer_review.partners p
join bench_people m on m.organisation_id = p.organisation_id
where m.role in ('chief_executive', 'improvement_director') or (m.role = 'headteacher' and m.n <= 2)
union all select uuidv7(), b.associate, b.id, 'associate' from bench_partnerships b
union all select uuidv7(), b.associate, r.id, 'associate' from bench_partnerships b
join peer_review.reviews r on r.partnership_id = b.id
union all select uuidv7(), m.membership_id, r.id, case when m.organisation_id = r.host_id then 'host_leader' else 'team_namer' end
from peer_review.reviews r join bench_people m on m.organisation_id in (r.host_id, r.visitor_id)
where m.role in ('chief_executive', 'improvement_director') on conflict (membership_id, place, role) do nothing;

insert into disclosure.exchanges (id, place, expected) select uuidv7(), id, 2 from bench_partnerships;
insert into disclosure.disclosures (id, organisation_id, place, exchange_id, kind, subject_id, title, content, disclosed_by, disclosed_at)
select uuidv7(), p.organisation_id, p.partnership_id, e.id, 'self-review', p.self_review_id, 'Self-review 2026', '{}',
  m.membership_id, p.self_review_disclosed_at
from peer_review.partners p join disclosure.exchanges e on e.place = p.partnership_id
join bench_people m on m.organisation_id = p.organisation_id and m.role = 'chief_executive'
where p.self_review_disclosed_at is not null;
insert into disclosure.recipients (disclosure_id, seat_id)
select d.id, s.id from disclosure.disclosures d
join access.seats s on s.place = d.place join access.memberships m on m.id = s.membership_id
where m.organisation_id <> d.organisation_id;

insert into peer_review.questions (id, partnership_id, asked_by_organisation, asked_of, element_id, question, asked_by)
select uuidv7(), p.partnership_id, q.organisation_id, p.organisation_id, e.id,
  'Your headteachers and your trustees see this differently. What would each say if they sat together?', m.membership_id
from peer_review.partners p
join peer_review.partners q on q.partnership_id = p.partnership_id and q.organisation_id <> p.organisation_id
join bench_people m on m.organisation_id = q.organisation_id and m.role = 'improvement_director'
join bench_self_reviews s on s.id = p.self_review_id
join frameworks.elements e on e.version_id = s.version_id and e.position % 3 = 0
where p.self_review_disclosed_at is not null;

-- Each trust acts on a priority of the year before.
insert into improvement.plans (id, organisation_id, priority, created_by)
select uuidv7(), t.id, 'Evidence that is read', m.membership_id from bench_trusts t
join bench_people m on m.organisation_id = t.id and m.role = 'improvement_director';
insert into improvement.actions (id, plan_id, organisation_id, title, owner_name, owner_membership, level, nature, starts_on,
  due_on, should_change, created_by)
select uuidv7(), p.id, p.organisation_id,
  (array['Read one piece of evidence together at each meeting', 'Pair each new headteacher with a neighbour',
    'Ask the trustees what they would want to know'])[n],
  'Bashir Okafor', p.created_by, 'trust', 'networking', '2026-10-01', date '2026-12-01' + 20 * n,
  'Headteachers can say what was learnt from it.', p.created_by
from improvement.plans p, generate_series(1, 3) n;
