-- Writing to those for whom something was disclosed, without learning where they are.

/* Puts one message a person into the outbox for everybody who reads a disclosure of mine now. A key that was used for a
   person sends them nothing more. */
create function disclosure.post_to_readers(disclosed uuid, subject text, body text, dedup text) returns void
language sql security definer set search_path = pg_catalog, disclosure, access, people, installation as $$
  select installation.post(gen_random_uuid(), p.email, p.id, m.organisation_id, subject,
    'Hello ' || p.name || E',\n\n' || body, dedup || ':' || p.id)
  from disclosure.recipients r
  join access.seats s on s.id = r.seat_id and s.until is null
  join access.memberships m on m.id = s.membership_id and m.until is null
  join people.persons p on p.id = m.person_id
  where r.disclosure_id = disclosed and disclosed = any (array (select disclosure.mine_to_name()))
$$;
revoke execute on function disclosure.post_to_readers(uuid, text, text, text) from public;
grant execute on function disclosure.post_to_readers(uuid, text, text, text) to web;
create index on disclosure.disclosures (subject_id);
