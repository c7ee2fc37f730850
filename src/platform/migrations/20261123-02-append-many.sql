-- A page that reads many disclosures at once logs each of them: many events, in one trip that costs little more than one.

/* Appends events to their chains in the order given, and leaves the very rows that `append` leaves one by one. The heads
   are locked first, in one order for everybody, so that two who append to the same chains never wait for each other. */
create function audit.append_all(events jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, audit, access as $$
declare
  my_person uuid := access.my_person();
  my_membership uuid := access.my_membership();
  given record;
  head audit.chains;
  entry audit.events;
  new_events audit.events[] := '{}';
  new_details audit.details[] := '{}';
begin
  insert into audit.chains (chain) select distinct e ->> 'chain' from jsonb_array_elements(events) e order by 1
    on conflict do nothing;
  perform from audit.chains where chain in (select e ->> 'chain' from jsonb_array_elements(events) e)
    order by chain for update;
  for given in
    with timed as materialized (
      select e, nth, case when (e ->> 'byDay')::boolean then date_trunc('day', now(), 'Europe/London')
        else clock_timestamp() end as at
      from jsonb_array_elements(events) with ordinality as x (e, nth))
    select e ->> 'did' as did, e -> 'about' as about, coalesce(e -> 'said', '{}') as said, at, c as head,
      array (select jsonb_array_elements_text(coalesce(e -> 'audience', '[]'))) as may_know
    from timed join audit.chains c on c.chain = e ->> 'chain' order by c.chain, nth
  loop
    if head.chain is distinct from (given.head).chain then head := given.head; end if;
    entry := row (head.chain, head.seq + 1, given.at, my_person, my_membership, given.did, given.about ->> 'kind',
      (given.about ->> 'id')::uuid, given.may_know, sha256(convert_to(given.said::text, 'UTF8')), '\x'::bytea)::audit.events;
    entry.hash := audit.digest(head.hash, entry);
    head.seq := entry.seq;
    head.hash := entry.hash;
    new_events := new_events || entry;
    new_details := new_details || row (entry.chain, entry.seq, given.said)::audit.details;
  end loop;
  insert into audit.events select * from unnest(new_events);
  insert into audit.details select * from unnest(new_details);
  update audit.chains c set seq = e.seq, hash = e.hash
    from (select distinct on (chain) * from unnest(new_events) order by chain, seq desc) e where c.chain = e.chain;
end $$;
revoke execute on function audit.append_all(jsonb) from public;
grant execute on function audit.append_all(jsonb) to web;
