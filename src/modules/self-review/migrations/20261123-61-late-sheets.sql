-- A sheet that is typed in while its self-review moves to a newer version goes along as the answers do; and what was said
-- of an element that is no longer asked makes nobody one of those who answered.

/* Takes what a sheet says of earlier elements over to those that carry them on, as the move itself does. What was said
   of an element that nothing carries on stays with the sheet, and counts no more. */
create function self_review.carry_sheet(sheet uuid, to_version uuid) returns void
language sql set search_path = pg_catalog, self_review, frameworks as $$
  insert into self_review.sheet_answers (sheet_id, element_id, level, not_mine, comment)
  select a.sheet_id, c.to_element, case when count(distinct a.level) = 1 and not bool_or(a.not_mine) then min(a.level) end,
    coalesce(bool_and(a.not_mine) filter (where a.not_mine or a.level is not null), false),
    coalesce(string_agg(a.comment, E'\n\n' order by t.position, e.position) filter (where a.comment <> ''), '')
  from frameworks.carried_on(to_version) c
  join self_review.sheet_answers a on a.element_id = c.from_element and a.sheet_id = sheet
  join frameworks.elements e on e.id = a.element_id
  join frameworks.themes t on t.id = e.theme_id
  group by a.sheet_id, c.to_element on conflict do nothing
$$;

/* Takes one sheet in, for a leader while answering is open. False where this sheet was taken in before. It may have been
   read out of a page of an earlier version: then what it says goes to the elements that carry those on. A room gives one
   answer: a sheet is taken only where nobody has a seat to write it down. */
create or replace function self_review.take_sheet(sheet uuid, of_perspective uuid, name text, present text, said jsonb) returns boolean
language plpgsql security definer set search_path = pg_catalog, self_review, frameworks, access as $$
declare asked record;
begin
  select p.mode, p.self_review_id, r.framework_version_id, v.framework_id into asked
  from self_review.perspectives p join self_review.self_reviews r on r.id = p.self_review_id
  join frameworks.versions v on v.id = r.framework_version_id
  where p.id = of_perspective and r.answering_opened_at is not null and r.revealed_at is null
    and r.id = any (array (select access.my_places('lead-self-review'))) for share of r for update of p;
  if not found then raise insufficient_privilege using message = 'Sheets are typed in by a leader while answering is open.'; end if;
  if exists (select from self_review.sheets s where s.id = sheet) then return false; end if;
  if asked.mode = 'own_name' and coalesce(name, '') = '' then
    raise insufficient_privilege using message = 'A sheet in one''s own name has a name.';
  end if;
  if asked.mode = 'in_the_room' and (exists (select from self_review.sheets s where s.perspective_id = of_perspective)
      or exists (select from self_review.contributors c join access.seats s on s.id = c.seat_id
                 where c.perspective_id = of_perspective and s.until is null)) then
    raise insufficient_privilege using message = 'A room gives one answer.';
  end if;
  insert into self_review.sheets (id, self_review_id, perspective_id, said_by, typed_by)
  values (sheet, asked.self_review_id, of_perspective, case asked.mode when 'own_name' then name end, access.my_membership());
  insert into self_review.sheet_answers (sheet_id, element_id, level, not_mine, comment)
  select sheet, e.id, a.level, coalesce(a.not_mine, false), coalesce(a.comment, '')
  from jsonb_to_recordset(said) as a (element_id uuid, level integer, not_mine boolean, comment text)
  join frameworks.elements e on e.id = a.element_id
  join frameworks.versions v on v.id = e.version_id and v.framework_id = asked.framework_id;
  perform self_review.carry_sheet(sheet, asked.framework_version_id);
  if asked.mode = 'in_the_room' then
    insert into self_review.rooms (perspective_id, self_review_id, present)
    values (of_perspective, asked.self_review_id, coalesce(take_sheet.present, ''))
    on conflict (perspective_id) do update set present = excluded.present;
  end if;
  return true;
end $$;

/* Every answer to a self-review that counts, from seats and from sheets, for the reveal alone: to what its version asks.
   Of an anonymous perspective only finished ones do: leaders may know by name who has finished. A sheet is finished. */
create or replace function self_review.all_said(of_review uuid) returns table (perspective_id uuid, element_id uuid, giver uuid,
  on_paper boolean, level integer, not_mine boolean, comment text, said_for text, said_against text, dissent text, name text)
language sql stable security definer set search_path = pg_catalog, self_review, frameworks, access, people as $$
  with asked as (
    select e.id from self_review.self_reviews r join frameworks.elements e on e.version_id = r.framework_version_id
    where r.id = of_review)
  select a.perspective_id, a.element_id, a.seat_id, false, a.level, a.not_mine, a.comment, a.said_for, a.said_against, a.dissent, n.name
  from self_review.answers a join asked on asked.id = a.element_id
  join self_review.contributors c on c.seat_id = a.seat_id
  join self_review.perspectives p on p.id = a.perspective_id and (p.mode <> 'anonymous' or c.has_answered)
  join access.seats s on s.id = a.seat_id
  join access.memberships m on m.id = s.membership_id join people.persons n on n.id = m.person_id
  where a.self_review_id = of_review
  union all
  select s.perspective_id, a.element_id, s.id, true, a.level, a.not_mine, a.comment, '', '', '', s.said_by
  from self_review.sheet_answers a join asked on asked.id = a.element_id
  join self_review.sheets s on s.id = a.sheet_id where s.self_review_id = of_review
$$;

revoke execute on function self_review.carry_sheet(uuid, uuid) from public;
