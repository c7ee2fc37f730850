-- Whoever puts a message into the outbox learns whether it is a new one, so that the record of a round of reminders does not
-- count people who had theirs before.

drop function installation.post(uuid, text, uuid, uuid, text, text, text);

/* True where the message is new; false where one of the same key was written before, and nothing is. A message to an address
   of the sample story is for nobody, and counts as written. */
create function installation.post(mail uuid, address text, person uuid, organisation uuid, about text, text_body text, dedup text)
returns boolean language plpgsql security definer set search_path = pg_catalog, installation as $$
begin
  if address like '%.invalid' then return true; end if;
  insert into installation.mails (id, to_address, to_person, organisation_id, subject, body, dedup_key)
  values (mail, address, person, organisation, about, text_body, dedup)
  on conflict (dedup_key) do nothing;
  return found;
end $$;
revoke execute on function installation.post(uuid, text, uuid, uuid, text, text, text) from public;
grant execute on function installation.post(uuid, text, uuid, uuid, text, text, text) to web;
