-- The audit: one hash chain per organisation and one for the installation, append-only (LOG-01 to LOG-03, LOG-05).

create schema audit;
grant usage on schema audit to web;

create table audit.chains (
  chain text primary key,
  seq bigint not null default 0,
  hash bytea not null default '\x'::bytea
);
select access.secure('audit.chains');

create table audit.events (
  chain text not null references audit.chains (chain),
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  membership_id uuid,
  command text not null,
  about_kind text,
  about uuid,
  audience text[] not null default '{}',
  details_hash bytea not null,
  hash bytea not null,
  primary key (chain, seq)
);
comment on table audit.events is 'Who, as whom, what, about what, when; audience holds place:role keys of those who may know';
create index on audit.events using gin (audience);
create index on audit.events (person_id);
create index on audit.events (about);
select access.secure('audit.events');
create policy audience_reads on audit.events for select to web
  using (audience && array (select access.my_positions()) or person_id = access.my_person());
grant select on audit.events to web;

create table audit.details (
  chain text not null,
  seq bigint not null,
  details jsonb not null,
  primary key (chain, seq),
  foreign key (chain, seq) references audit.events (chain, seq)
);
comment on table audit.details is 'What an event says in words; may name people, so it can be erased without breaking the chain';
select access.secure('audit.details');
create policy with_its_event on audit.details for select to web
  using (exists (select from audit.events e where e.chain = details.chain and e.seq = details.seq));
grant select on audit.details to web;

/* What the hash of an event covers. */
create function audit.digest(prev bytea, e audit.events) returns bytea
language sql immutable set search_path = pg_catalog as $$
  select sha256(prev || convert_to(jsonb_build_array(e.chain, e.seq, extract(epoch from e.at), e.person_id,
    e.membership_id, e.command, e.about_kind, e.about, to_jsonb(e.audience), encode(e.details_hash, 'hex'))::text, 'UTF8'))
$$;

/* Appends one event to a chain; the head row is locked until the change commits. `by_day` keeps the day and not the time. */
create function audit.append(in_chain text, did text, kind text, subject uuid, may_know text[], said jsonb, by_day boolean)
returns bigint language plpgsql security definer set search_path = pg_catalog, audit, access as $$
declare
  head audit.chains;
  entry audit.events;
begin
  insert into audit.chains (chain) values (in_chain) on conflict do nothing;
  select * into head from audit.chains where chain = in_chain for update;
  entry := row (in_chain, head.seq + 1, case when by_day then date_trunc('day', now(), 'Europe/London')
    else clock_timestamp() end, access.my_person(), access.my_membership(), did, kind, subject,
    may_know, sha256(convert_to(said::text, 'UTF8')), '\x'::bytea)::audit.events;
  entry.hash := audit.digest(head.hash, entry);
  insert into audit.events select entry.*;
  insert into audit.details values (in_chain, entry.seq, said);
  update audit.chains set seq = entry.seq, hash = entry.hash where chain = in_chain;
  return entry.seq;
end $$;

/* Walks a chain; the first sequence number that does not fit, or null when all of it does. */
create function audit.first_fault(in_chain text) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, audit as $$
declare
  prev bytea := '\x'::bytea;
  expected bigint := 1;
  entry audit.events;
begin
  for entry in select * from audit.events where chain = in_chain order by seq loop
    if entry.seq <> expected or entry.hash <> audit.digest(prev, entry) then return expected; end if;
    if exists (select from audit.details d where d.chain = in_chain and d.seq = entry.seq
               and sha256(convert_to(d.details::text, 'UTF8')) <> entry.details_hash) then return expected; end if;
    prev := entry.hash;
    expected := expected + 1;
  end loop;
  if exists (select from audit.chains where chain = in_chain and (seq <> expected - 1 or hash <> prev)) then
    return expected;
  end if;
  return null;
end $$;

create function audit.chain_names() returns setof text
language sql stable security definer set search_path = pg_catalog, audit as $$ select chain from audit.chains order by 1 $$;

/* Events are for ever. */
create function audit.refuse() returns trigger language plpgsql as
$$ begin raise exception 'The audit is append-only: % is refused.', lower(tg_op); end $$;
create trigger append_only before update or delete or truncate on audit.events
  for each statement execute function audit.refuse();

revoke execute on all functions in schema audit from public;
grant execute on function audit.append(text, text, text, uuid, text[], jsonb, boolean), audit.first_fault(text), audit.chain_names() to web;
