-- What each trust agreed after its reveal, element by element.

insert into self_review.agreements
  (self_review_id, organisation_id, element_id, level, rationale, evidence, is_priority, agreed_by)
select r.id, r.organisation_id, e.id, 1 + (e.position + r.trust) % 4,
  'We heard the same from three groups, and the fourth told us why it looks different from where they stand.',
  array['Trust improvement plan, section 3', 'Minutes of the standards committee'], e.position % 4 = 0, m.membership_id
from bench_self_reviews r
join frameworks.elements e on e.version_id = r.version_id
join bench_people m on m.organisation_id = r.organisation_id and m.role = 'improvement_director'
where not r.is_open;
