-- An organisation is somebody with an account of the product: the installation, a programme, a trust, a school, a cluster.
-- What the register says of it stands beside it; an import changes facts, never access.

create table organisations.organisations (
  id uuid primary key,
  kind text not null check (kind in ('installation', 'programme', 'trust', 'cluster', 'school')),
  name text not null check (name <> ''),
  group_uid integer unique references organisations.groups (uid),
  urn integer unique,
  taken_in_by uuid,
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  unique (id, is_sample),
  foreign key (taken_in_by, is_sample) references organisations.organisations (id, is_sample),
  check (kind = 'trust' or group_uid is null),
  check (kind = 'school' or urn is null)
);
comment on table organisations.organisations is 'Who has an account of the product';
comment on column organisations.organisations.taken_in_by is 'The programme that asked a trust in; what is invented and what is real never mix';
create unique index one_installation on organisations.organisations (kind) where kind = 'installation';
select access.secure('organisations.organisations');
create policy signed_in_reads on organisations.organisations for select to web
  using ((select access.my_person() is not null or access.in_job('installation') or access.in_job('import-register')));
create policy programme_takes_in on organisations.organisations for insert to web
  with check ((kind = 'trust' and exists (select access.my_places('take-in-trusts')))
    or (kind = 'programme' and exists (select access.my_places('administer'))) or access.in_job('installation'));
create policy names_follow on organisations.organisations for update to web
  using (access.in_job('import-register') or access.in_job('installation'))
  with check (access.in_job('import-register') or access.in_job('installation'));
grant select, insert on organisations.organisations to web;
grant update (name) on organisations.organisations to web;

/* What other modules may join: who has an account, by the reader's own rights. */
create view organisations.directory with (security_invoker) as
  select id, kind, name, group_uid, urn, taken_in_by, is_sample from organisations.organisations;
grant select on organisations.directory to web;

alter table access.memberships add foreign key (organisation_id) references organisations.organisations (id);

insert into access.powers values ('take-in-trusts', 'programme_lead');
