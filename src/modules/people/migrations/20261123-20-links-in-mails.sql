-- What has become of the link that a message of the outbox carries, so that nobody opens one that lets nobody in.

/* For whoever lists the outbox: of each of these messages that carries an invitation, how its link stands. The newest
   message of an invitation carries the only link that works. */
create function people.links_in_mails(wanted uuid[]) returns table (mail_id uuid, state text)
language sql stable security definer rows 100 set search_path = pg_catalog, people, installation, access as $$
  select m.id, case when i.accepted_at is not null then 'used' when i.withdrawn_at is not null then 'withdrawn'
    when exists (select from installation.mails n where n.dedup_key like 'invitation:' || i.id || ':%'
      and (n.written_at, n.id) > (m.written_at, m.id)) then 'replaced'
    when i.expires_at < now() then 'expired' else 'open' end
  from installation.mails m join people.invitations i on i.id::text = split_part(m.dedup_key, ':', 2)
  where m.id = any (wanted) and m.dedup_key like 'invitation:%'
    and (exists (select access.my_places('administer')) or access.in_job('installation'))
$$;
revoke execute on function people.links_in_mails(uuid[]) from public;
grant execute on function people.links_in_mails(uuid[]) to web;
