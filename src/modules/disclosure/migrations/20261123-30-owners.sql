-- A page that shows what was disclosed names everybody who can see it, those of its owner too.

/* Who of the organisation that owns a disclosure sees it ever after, in names. For them and for its readers. */
create function disclosure.owners(disclosed uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid, organisation text)
language sql stable security definer rows 3 set search_path = pg_catalog, disclosure, access, people, organisations as $$
  select distinct p.id, p.name, h.role, o.id, o.name from disclosure.disclosures d
  cross join lateral access.holders('see-own-disclosures', d.organisation_id) h
  join people.persons p on p.id = h.person_id join organisations.organisations o on o.id = d.organisation_id
  where d.id = disclosed and d.kind <> 'findings'
    and (d.organisation_id = any (array (select access.my_places('see-own-disclosures'))) or d.id = any (array (select disclosure.open_to_me())))
  order by p.name
$$;
revoke execute on function disclosure.owners(uuid) from public;
grant execute on function disclosure.owners(uuid) to web;
