-- Row security asks for one's places a dozen times a page. Looking at the membership once, and not once for each kind of
-- position, halves what each of them costs.

/* The places where the membership I act as, or a seat placed on it, has this power; a place may come more than once. */
create or replace function access.my_places(wanted text) returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, access as $$
  select mine.place from access.memberships m
  cross join lateral (
    select m.organisation_id as place, m.role
    union all
    select s.place, s.role from access.seats s where s.membership_id = m.id and s.until is null) mine
  join access.powers p on p.role = mine.role and p.power = wanted
  where m.id = nullif(current_setting('app.membership_id', true), '')::uuid
    and m.person_id = access.my_person() and m.until is null
$$;
