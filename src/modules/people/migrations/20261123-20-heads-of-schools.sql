-- A trust asks one person into each of its schools, its headteacher; from then on the school manages its own people.
-- The head of a school has a role of its own: a trust has members who are headteachers too, and they gain nothing by it.

insert into access.powers values ('manage-people', 'head_of_school');

/* Whether anybody leads a school here: from then on the school alone decides who belongs to it. */
create function people.has_head(school uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, people, access as $$
  select exists (select from access.memberships m
    where m.organisation_id = school and m.role = 'head_of_school' and m.until is null)
$$;

/* The schools of my trust that have an account and nobody who leads them yet. */
create function people.schools_without_head() returns setof uuid
language sql stable security definer rows 10 set search_path = pg_catalog, people, organisations, access as $$
  select o.id from organisations.organisations o
  where o.kind = 'school' and o.urn = any (array (select organisations.my_schools())) and not people.has_head(o.id)
$$;
revoke execute on function people.has_head(uuid), people.schools_without_head() from public;
grant execute on function people.has_head(uuid), people.schools_without_head() to web;

create policy trust_invites_head on people.invitations for insert to web
  with check (role = 'head_of_school' and seat_place is null
    and organisation_id = any (array (select people.schools_without_head())));
create policy trust_sees_its_heads_invitation on people.invitations for select to web
  using (role = 'head_of_school' and accepted_at is null
    and organisation_id = any (array (select people.schools_without_head())));
create policy trust_withdraws_its_heads_invitation on people.invitations for update to web
  using (role = 'head_of_school' and accepted_at is null
    and organisation_id = any (array (select people.schools_without_head())))
  with check (role = 'head_of_school' and accepted_at is null and organisation_id = any (array (select people.schools_without_head())));

/* A programme lead invites the chief executive of a trust: of no school, now that schools have accounts. */
create function people.is_trust(organisation uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, organisations as $$
  select exists (select from organisations.organisations o where o.id = organisation and o.kind = 'trust')
$$;
revoke execute on function people.is_trust(uuid) from public;
grant execute on function people.is_trust(uuid) to web;
drop policy programme_invites_chief on people.invitations;
create policy programme_invites_chief on people.invitations for insert to web
  with check (role = 'chief_executive' and seat_place is null and people.is_trust(organisation_id)
    and not people.has_chief(organisation_id) and exists (select access.my_places('take-in-trusts')));
