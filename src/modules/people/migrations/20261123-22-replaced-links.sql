-- Whoever opens the link of a message that a newer one has replaced is told so: when the newer one was sent, and what they
-- can do. Only somebody who was sent a link can ask, since the secret of one that never was finds nothing.

create table people.replaced_links (
  token_hash bytea primary key,
  invitation_id uuid not null references people.invitations (id) on delete cascade,
  replaced_at timestamptz not null default now()
);
comment on table people.replaced_links is 'The links of an invitation that a newer message has replaced: none of them lets anybody in';
create index on people.replaced_links (invitation_id);
select access.secure('people.replaced_links');

create function people.keep_replaced_link() returns trigger
language plpgsql security definer set search_path = pg_catalog, people as $$
begin
  insert into people.replaced_links (token_hash, invitation_id) values (old.token_hash, new.id) on conflict do nothing;
  return new;
end $$;
create trigger keeps_replaced_link after update of token_hash on people.invitations
  for each row when (old.token_hash is distinct from new.token_hash) execute function people.keep_replaced_link();

/* What the link of an invitation shows before anybody has signed in, by its hash; of one that was replaced, `resent_at` is
   when the newest message was sent. */
drop function people.invitation_for(bytea);
create function people.invitation_for(hash bytea)
returns table (id uuid, organisation_id uuid, organisation text, name text, email text, role text, has_account boolean,
  state text, resent_at timestamptz)
language sql stable security definer rows 1 set search_path = pg_catalog, people, organisations, access as $$
  with asked as (
    select i.id, false as is_replaced from people.invitations i where i.token_hash = hash
    union all
    select r.invitation_id, true from people.replaced_links r where r.token_hash = hash
    order by 2 limit 1)
  select i.id, i.organisation_id, o.name, i.name, i.email, i.role,
    exists (select from people.persons p where p.email = i.email),
    case when i.accepted_at is not null then 'accepted' when i.withdrawn_at is not null then 'withdrawn'
         when i.expires_at < now() then 'expired' when a.is_replaced then 'replaced' else 'open' end,
    case when a.is_replaced then (select max(r.replaced_at) from people.replaced_links r where r.invitation_id = i.id) end
  from asked a join people.invitations i on i.id = a.id join organisations.organisations o on o.id = i.organisation_id
$$;
revoke execute on function people.keep_replaced_link(), people.invitation_for(bytea) from public;
grant execute on function people.invitation_for(bytea) to web;
