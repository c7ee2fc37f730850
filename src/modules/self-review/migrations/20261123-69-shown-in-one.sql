-- What a self-review heard is found by its own key. Looked for by group and element alone, every reveal read what all
-- self-reviews ever heard, and became slower with each.

/* Reveals as before; what may be shown is looked up among what this self-review heard, by its key. */
create or replace function self_review.reveal(of_review uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, access, people as $$
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may reveal it.';
  end if;
  update self_review.self_reviews set revealed_at = now() where id = of_review and revealed_at is null and answering_opened_at is not null;
  if not found then return false; end if;
  update self_review.perspectives p set invited = c.invited, answered = c.answered
    from self_review.counted(of_review) c where c.perspective_id = p.id;
  insert into self_review.heard
  select of_review, c.perspective_id, c.element_id, c.few, case when not c.few then c.answered end, case when not c.few then c.counts end
  from (
    select p.id as perspective_id, e.id as element_id, count(a.level)::integer as answered,
      p.mode = 'anonymous' and (count(a.level) < 3 or (count(a.level) filter (where a.on_paper) > 0
        and count(a.level) filter (where not a.on_paper) between 1 and 2) or (
          exists (select from self_review.sheets t where t.perspective_id = p.id)
          and (select count(*) from self_review.contributors c where c.perspective_id = p.id and c.has_answered) between 1 and 2)) as few,
      array[count(*) filter (where a.level = 1), count(*) filter (where a.level = 2),
            count(*) filter (where a.level = 3), count(*) filter (where a.level = 4)]::integer[] as counts
    from self_review.perspectives p
    join self_review.self_reviews r on r.id = p.self_review_id
    join frameworks.elements e on e.version_id = r.framework_version_id
    left join self_review.all_said(of_review) a on a.perspective_id = p.id and a.element_id = e.id
    where p.self_review_id = of_review group by p.id, e.id) c;
  insert into self_review.comments (self_review_id, perspective_id, element_id, kind, said, said_by)
  select of_review, a.perspective_id, a.element_id, w.kind, w.said, case p.mode when 'own_name' then a.name end
  from self_review.all_said(of_review) a
  join self_review.perspectives p on p.id = a.perspective_id
  join self_review.heard h on h.self_review_id = of_review and h.perspective_id = a.perspective_id and h.element_id = a.element_id
    and not h.is_few
  cross join lateral (values ('comment', a.comment), ('for', a.said_for), ('against', a.said_against), ('dissent', a.dissent)) w (kind, said)
  where w.said <> '' and (w.kind = 'comment' or p.mode = 'in_the_room') order by random();
  insert into self_review.evidence_heard (self_review_id, perspective_id, element_id, title, link, file_id, said_by)
  select of_review, g.perspective_id, g.element_id, g.title, g.link, g.file_id, case p.mode when 'own_name' then n.name end
  from self_review.evidence_given g
  join self_review.perspectives p on p.id = g.perspective_id
  join self_review.heard h on h.self_review_id = of_review and h.perspective_id = g.perspective_id and h.element_id = g.element_id
    and not h.is_few
  join self_review.contributors c on c.seat_id = g.seat_id and (p.mode <> 'anonymous' or c.has_answered)
  join access.seats s on s.id = g.seat_id join access.memberships m on m.id = s.membership_id
  join people.persons n on n.id = m.person_id
  where g.self_review_id = of_review order by random();
  delete from self_review.evidence_given g using self_review.perspectives p
  where g.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  delete from self_review.answers a using self_review.perspectives p
  where a.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  delete from self_review.sheets t using self_review.perspectives p
  where t.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  return true;
end $$;
