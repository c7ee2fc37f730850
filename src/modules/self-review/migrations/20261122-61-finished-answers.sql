-- Leaders may know by name who has finished. If an anonymous answer counted before its person had finished, the cells
-- with one answer more than the others would be that person's: so only finished ones count.

/* Reveals once: closes answering, counts what was heard, keeps comments, and cuts every link from an anonymous
   answer to a person by deleting it. Of an anonymous perspective only those who have finished are heard. True when this
   call revealed it, false when it was revealed before. */
create or replace function self_review.reveal(of_review uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, access, people as $$
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may reveal it.';
  end if;
  update self_review.self_reviews set revealed_at = now() where id = of_review and revealed_at is null and answering_opened_at is not null;
  if not found then return false; end if;
  update self_review.perspectives p set
    invited = (select count(*) from self_review.contributors c join access.seats s on s.id = c.seat_id
      where c.perspective_id = p.id and (s.until is null or exists (select from self_review.answers a where a.seat_id = c.seat_id))),
    answered = (select count(distinct a.seat_id) from self_review.answers a
      join self_review.contributors c on c.seat_id = a.seat_id
      where a.perspective_id = p.id and (a.level is not null or a.not_mine) and (p.mode <> 'anonymous' or c.has_answered))
  where p.self_review_id = of_review;
  insert into self_review.heard
  select of_review, p.id, e.id, c.few, case when not c.few then c.answered end, case when not c.few then c.counts end
  from self_review.perspectives p
  join self_review.self_reviews r on r.id = p.self_review_id
  join frameworks.elements e on e.version_id = r.framework_version_id
  cross join lateral (
    select p.mode = 'anonymous' and count(a.level) < 3 as few, count(a.level)::integer as answered,
      array[count(*) filter (where a.level = 1), count(*) filter (where a.level = 2),
            count(*) filter (where a.level = 3), count(*) filter (where a.level = 4)]::integer[] as counts
    from self_review.answers a join self_review.contributors who on who.seat_id = a.seat_id
    where a.perspective_id = p.id and a.element_id = e.id and (p.mode <> 'anonymous' or who.has_answered)) c
  where p.self_review_id = of_review;
  insert into self_review.comments (self_review_id, perspective_id, element_id, said, said_by)
  select of_review, a.perspective_id, a.element_id, a.comment, case p.mode when 'own_name' then n.name end
  from self_review.answers a
  join self_review.perspectives p on p.id = a.perspective_id
  join self_review.heard h on h.perspective_id = a.perspective_id and h.element_id = a.element_id and not h.is_few
  join self_review.contributors who on who.seat_id = a.seat_id and (p.mode <> 'anonymous' or who.has_answered)
  join access.seats s on s.id = a.seat_id
  join access.memberships m on m.id = s.membership_id
  join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review and a.comment <> '' order by random();
  delete from self_review.answers a using self_review.perspectives p
  where a.perspective_id = p.id and p.self_review_id = of_review and p.mode = 'anonymous';
  return true;
end $$;
