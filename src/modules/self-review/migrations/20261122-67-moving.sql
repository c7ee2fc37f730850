-- An open self-review moves to a newer version of its framework. Each answer, with what stands beside it, goes along
-- by the links between the versions and waits to be confirmed; what was answered before stays where it was, and counts no more.

alter table self_review.self_reviews
  add column moved_from uuid references frameworks.versions (id), add column moved_at timestamptz,
  add check ((moved_from is null) = (moved_at is null));
comment on column self_review.self_reviews.moved_from is 'The version that it was on before its leaders moved it to the one it is on';
alter table self_review.answers
  add column confirm_again boolean not null default false, add column is_past boolean not null default false;
comment on column self_review.answers.confirm_again is 'Carried over from an earlier version: it counts, and its author is asked whether it still holds';
comment on column self_review.answers.is_past is 'Given to an element of an earlier version: kept, and no longer counted';

/* Whoever changes an answer has confirmed it. */
create function self_review.confirm_by_changing() returns trigger language plpgsql as $$
begin
  new.confirm_again := new.confirm_again and new.version = old.version;
  return new;
end $$;
create trigger changing_confirms before update on self_review.answers
  for each row execute function self_review.confirm_by_changing();

/* An answer and a move never cross: an answer to an element that is no longer asked is sent again, and the second time
   it goes to the element that carries it on. */
create function self_review.hold_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks as $$
begin
  if not new.is_past and not exists (
    select from self_review.self_reviews r join frameworks.elements e on e.version_id = r.framework_version_id
    where r.id = new.self_review_id and e.id = new.element_id) then
    raise serialization_failure using message = 'The self-review has moved to another version of its framework.';
  end if;
  return new;
end $$;
create trigger answers_within_version before insert or update on self_review.answers
  for each row execute function self_review.hold_version();

/* Moves an open self-review to a newer version of its framework, as a whole. Whoever is saving an answer is waited for;
   whoever saves later is told. One earlier element and one later one: the answer as it is. One earlier and several later:
   a copy to each. Several earlier and one later: the level if all who gave one gave the same, every word of every
   comment. False when it is on that version already. */
create function self_review.move_version(of_review uuid, to_version uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access as $$
declare
  this self_review.self_reviews;
  newer frameworks.versions;
begin
  if not of_review = any (array (select access.my_places('lead-self-review'))) then
    raise insufficient_privilege using message = 'Only a leader of the self-review may move it.';
  end if;
  select * into this from self_review.self_reviews r where r.id = of_review for update;
  if this.framework_version_id = to_version then return false; end if;
  if this.revealed_at is not null then
    raise insufficient_privilege using message = 'A self-review that has been revealed stays on its version.';
  end if;
  if this.partnership_id is not null then
    raise insufficient_privilege using message = 'Both trusts of a partnership stay on one version.';
  end if;
  select * into newer from frameworks.versions v where v.id = to_version and v.withdrawn_at is null
    and v.framework_id = (select o.framework_id from frameworks.versions o where o.id = this.framework_version_id);
  if not found then raise insufficient_privilege using message = 'It moves to a version of its own framework that stands.'; end if;
  update self_review.self_reviews set framework_version_id = to_version, moved_from = this.framework_version_id, moved_at = now()
    where id = of_review;
  insert into self_review.answers
    (seat_id, element_id, self_review_id, perspective_id, level, not_mine, comment, said_for, said_against, dissent, confirm_again)
  select a.seat_id, c.to_element, of_review, a.perspective_id,
    case when count(distinct a.level) = 1 and not bool_or(a.not_mine) then min(a.level) end,
    coalesce(bool_and(a.not_mine) filter (where a.not_mine or a.level is not null), false),
    coalesce(string_agg(a.comment, E'\n\n' order by t.position, e.position) filter (where a.comment <> ''), ''),
    coalesce(string_agg(a.said_for, E'\n\n' order by t.position, e.position) filter (where a.said_for <> ''), ''),
    coalesce(string_agg(a.said_against, E'\n\n' order by t.position, e.position) filter (where a.said_against <> ''), ''),
    coalesce(string_agg(a.dissent, E'\n\n' order by t.position, e.position) filter (where a.dissent <> ''), ''), true
  from frameworks.carried_on(to_version) c
  join self_review.answers a on a.self_review_id = of_review and a.element_id = c.from_element and not a.is_past
  join frameworks.elements e on e.id = a.element_id and e.version_id = this.framework_version_id
  join frameworks.themes t on t.id = e.theme_id
  group by a.seat_id, c.to_element, a.perspective_id
  on conflict (seat_id, element_id) do nothing;
  update self_review.answers a set is_past = true from frameworks.elements e
    where a.self_review_id = of_review and e.id = a.element_id and e.version_id = this.framework_version_id;
  insert into self_review.sheet_answers (sheet_id, element_id, level, not_mine, comment)
  select a.sheet_id, c.to_element, case when count(distinct a.level) = 1 and not bool_or(a.not_mine) then min(a.level) end,
    coalesce(bool_and(a.not_mine) filter (where a.not_mine or a.level is not null), false),
    coalesce(string_agg(a.comment, E'\n\n' order by t.position, e.position) filter (where a.comment <> ''), '')
  from frameworks.carried_on(to_version) c
  join self_review.sheet_answers a on a.element_id = c.from_element
  join self_review.sheets s on s.id = a.sheet_id and s.self_review_id = of_review
  join frameworks.elements e on e.id = a.element_id and e.version_id = this.framework_version_id
  join frameworks.themes t on t.id = e.theme_id
  group by a.sheet_id, c.to_element on conflict do nothing;
  insert into self_review.evidence_given (id, self_review_id, perspective_id, seat_id, element_id, title, link, file_id)
  select gen_random_uuid(), g.self_review_id, g.perspective_id, g.seat_id, c.to_element, g.title, g.link, g.file_id
  from frameworks.carried_on(to_version) c
  join self_review.evidence_given g on g.self_review_id = of_review and g.element_id = c.from_element
  join frameworks.elements e on e.id = g.element_id and e.version_id = this.framework_version_id;
  return true;
end $$;

/* How many people of each perspective have still to confirm what was carried over, for the leaders, who reveal: the
   number alone, and of an anonymous perspective only from three on. */
create function self_review.still_to_confirm(of_review uuid) returns table (perspective_id uuid, people integer)
language sql stable security definer rows 5 set search_path = pg_catalog, self_review, access as $$
  select p.id, case when p.mode <> 'anonymous' or count(distinct a.seat_id) >= 3 then count(distinct a.seat_id)::integer end
  from self_review.perspectives p
  join self_review.answers a on a.perspective_id = p.id and a.confirm_again and not a.is_past
  where p.self_review_id = of_review and of_review = any (array (select access.my_places('lead-self-review')))
  group by p.id
$$;

revoke execute on function self_review.confirm_by_changing(), self_review.hold_version(),
  self_review.move_version(uuid, uuid), self_review.still_to_confirm(uuid) from public;
grant execute on function self_review.move_version(uuid, uuid), self_review.still_to_confirm(uuid) to web;
