-- What the installation itself keeps: settings, set-up links, rate limits, mail.

create schema installation;
grant usage on schema installation to web;

create table installation.settings (
  key text primary key,
  value text not null
);
comment on table installation.settings is 'run_by: who runs the installation, shown in every visible-to; set_up_at: when the first person was made';
select access.secure('installation.settings');
create policy anyone_reads on installation.settings for select to web using (true);
create policy administrator_writes on installation.settings for insert to web
  with check (access.in_job('installation') or exists (select access.my_places('administer')));
create policy administrator_changes on installation.settings for update to web
  using (access.in_job('installation') or exists (select access.my_places('administer')))
  with check (access.in_job('installation') or exists (select access.my_places('administer')));
grant select, insert, update on installation.settings to web;

create table installation.one_use_links (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('set-up', 'sign-in')),
  person_id uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table installation.one_use_links is 'Set-up and sign-in links; only the hash of the secret is kept';
select access.secure('installation.one_use_links');

create function installation.make_link(hash bytea, kind text, person uuid, lifetime interval) returns void
language sql security definer set search_path = pg_catalog, installation, access as $$
  insert into installation.one_use_links select hash, kind, person, now() + lifetime
  where access.in_job('installation') or exists (select access.my_places('administer'))
$$;
/* Uses a link up; the person it is for, or the nil uuid for set-up; no row when it is unknown, used or too old. */
create function installation.use_link(hash bytea, kind text) returns setof uuid
language sql security definer set search_path = pg_catalog, installation as $$
  update installation.one_use_links set used_at = now()
  where token_hash = hash and purpose = kind and used_at is null and expires_at > now()
  returning coalesce(person_id, '00000000-0000-0000-0000-000000000000')
$$;
create function installation.link_is_good(hash bytea, kind text) returns boolean
language sql stable security definer set search_path = pg_catalog, installation as $$
  select exists (select from installation.one_use_links
    where token_hash = hash and purpose = kind and used_at is null and expires_at > now())
$$;

create table installation.rate_limits (
  key text primary key,
  window_ends timestamptz not null,
  taken integer not null
);
select access.secure('installation.rate_limits');
/* Takes one turn of a limited thing, atomically: true while turns are left in the window (AU-03). */
create function installation.take_turn(what text, allowed integer, per interval) returns boolean
language sql security definer set search_path = pg_catalog, installation as $$
  insert into installation.rate_limits as r values (what, now() + per, 1)
  on conflict (key) do update set
    taken = case when r.window_ends <= now() then 1 else r.taken + 1 end,
    window_ends = case when r.window_ends <= now() then now() + per else r.window_ends end
  returning taken <= allowed
$$;

create table installation.mails (
  id uuid primary key,
  to_address text not null,
  to_person uuid,
  organisation_id uuid,
  subject text not null,
  body text not null,
  dedup_key text unique,
  written_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_because text,
  attempts integer not null default 0
);
comment on table installation.mails is 'The outbox; without SMTP mail waits here, and opening one is logged';
select access.secure('installation.mails');
create policy administrator_lists on installation.mails for select to web
  using (exists (select access.my_places('administer')) or access.in_job('installation') or access.in_job('send-mail'));
create policy sender_marks on installation.mails for update to web
  using (access.in_job('send-mail')) with check (access.in_job('send-mail'));
-- The body carries links that let a person in: nobody selects it, it is opened one message at a time.
grant select (id, to_address, to_person, organisation_id, subject, written_at, sent_at, failed_because, attempts)
  on installation.mails to web;
grant update (sent_at, failed_because, attempts) on installation.mails to web;

/* Puts a message into the outbox. An address that ends in .invalid belongs to nobody (RFC 2606): the people of the
   sample story are written to, and nothing waits for them anywhere. */
create function installation.post(mail uuid, address text, person uuid, organisation uuid, about text, text_body text, dedup text)
returns void language sql security definer set search_path = pg_catalog, installation as $$
  insert into installation.mails (id, to_address, to_person, organisation_id, subject, body, dedup_key)
  select mail, address, person, organisation, about, text_body, dedup where address not like '%.invalid'
  on conflict (dedup_key) do nothing
$$;
create function installation.open_mail(mail uuid) returns text
language sql stable security definer set search_path = pg_catalog, installation, access as $$
  select body from installation.mails where id = mail
    and (exists (select access.my_places('administer')) or access.in_job('installation') or access.in_job('send-mail'))
$$;

revoke execute on all functions in schema installation from public;
grant execute on function installation.make_link(bytea, text, uuid, interval), installation.use_link(bytea, text),
  installation.link_is_good(bytea, text), installation.take_turn(text, integer, interval),
  installation.post(uuid, text, uuid, uuid, text, text, text), installation.open_mail(uuid) to web;
