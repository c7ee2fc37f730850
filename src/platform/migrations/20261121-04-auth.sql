-- Sign-in. The tables are better-auth's, names and all; only the auth role reaches them (AU-13).

create schema auth;
grant usage on schema auth to auth;

create table auth."user" (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table auth.session (
  id uuid primary key default gen_random_uuid(),
  "userId" uuid not null references auth."user" (id) on delete cascade,
  token text not null unique,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "lastSeenAt" timestamptz not null default now(),
  "actingAs" uuid
);
create index on auth.session ("userId");
create table auth.account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index on auth.account ("userId");
create table auth.verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
do $$ declare t text; begin
  foreach t in array array['user', 'session', 'account', 'verification'] loop
    perform access.secure(format('auth.%I', t)::regclass);
    execute format('create policy sign_in on auth.%I to auth using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on auth.%I to auth', t);
  end loop;
end $$;

/* Opens a request: who holds this session, as whom they act, with every membership they have. Sets the context of
   row security for the transaction. Idle for 60 minutes or seven days old, a session is over (AU-05, S-45). */
create function access.open_session(session_token text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, auth, access as $$
declare
  s auth.session;
  mine jsonb;
  acting uuid;
begin
  select * into s from auth.session where token = session_token and "expiresAt" > now()
    and "createdAt" > now() - interval '7 days' and "lastSeenAt" > now() - interval '60 minutes';
  if not found then return null; end if;
  if s."lastSeenAt" < now() - interval '1 minute' then
    update auth.session set "lastSeenAt" = now() where id = s.id;
  end if;
  select m.id into acting from access.memberships m where m.person_id = s."userId" and m.until is null
    order by (m.id = s."actingAs") desc nulls last, m.since, m.id limit 1;
  perform set_config('app.person_id', s."userId"::text, true), set_config('app.membership_id', coalesce(acting::text, ''), true);
  return jsonb_build_object('sessionId', s.id, 'personId', s."userId", 'membershipId', acting, 'positions', coalesce(
    (select jsonb_agg(jsonb_build_object('place', p.place, 'role', p.role)) from (
      select m.organisation_id as place, m.role from access.memberships m where m.id = acting
      union all select t.place, t.role from access.seats t where t.membership_id = acting and t.until is null) p), '[]'));
end $$;
create function access.act_as(session_id uuid, membership uuid) returns boolean
language sql security definer set search_path = pg_catalog, auth, access as $$
  with chosen as (update auth.session set "actingAs" = membership
    where id = session_id and "userId" = access.my_person() and exists (
      select from access.memberships m where m.id = membership and m.person_id = access.my_person() and m.until is null)
    returning 1)
  select exists (select from chosen)
$$;
revoke execute on function access.open_session(text), access.act_as(uuid, uuid) from public;
grant execute on function access.open_session(text), access.act_as(uuid, uuid) to web;
