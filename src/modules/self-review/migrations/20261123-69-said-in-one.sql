-- The groups whose answers are read are those of the one self-review: named by it, they are four rows of an index. Joined
-- by their key alone they were looked for among the groups of every trust, which made each reveal slower by the year.

create or replace function self_review.all_said(of_review uuid)
returns table (perspective_id uuid, element_id uuid, giver uuid, on_paper boolean, level integer, not_mine boolean,
  comment text, said_for text, said_against text, dissent text, name text)
language sql stable security definer
set search_path = pg_catalog, self_review, frameworks, access, people as $$
  with asked as (
    select e.id from self_review.self_reviews r join frameworks.elements e on e.version_id = r.framework_version_id
    where r.id = of_review)
  select a.perspective_id, a.element_id, a.seat_id, false, a.level, a.not_mine, a.comment, a.said_for, a.said_against, a.dissent, n.name
  from self_review.answers a join asked on asked.id = a.element_id
  join self_review.contributors c on c.seat_id = a.seat_id
  join self_review.perspectives p on p.id = a.perspective_id and p.self_review_id = of_review
    and (p.mode <> 'anonymous' or c.has_answered)
  join access.seats s on s.id = a.seat_id
  join access.memberships m on m.id = s.membership_id join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review
  union all
  select s.perspective_id, a.element_id, s.id, true, a.level, a.not_mine, a.comment, '', '', '', s.said_by
  from self_review.sheet_answers a join asked on asked.id = a.element_id
  join self_review.sheets s on s.id = a.sheet_id where s.self_review_id = of_review
$$;
