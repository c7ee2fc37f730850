-- The sample story: invented organisations, people and schools, and all that they did. Only its roots say `is_sample`;
-- everything else is found from them by following foreign keys, so that a table added later goes with the rest.

/* Collects the rows of the sample into a temporary table: the roots, what refers to a row collected already, and what
   holds the key of one without a foreign key (a `place`; an account, a chain of the audit, a message, a link). */
create function installation.collect_sample() returns void
language plpgsql security definer set search_path = pg_catalog, installation, access as $$
declare
  step record;
  found_now bigint;
  found_before bigint := -1;
  collect text := 'insert into pg_temp.sample_rows select distinct %L::regclass, x.ctid, %s from %s x %s on conflict do nothing';
begin
  if not access.in_job('sample-story') then
    raise insufficient_privilege using message = 'Only the sample story collects its rows.';
  end if;
  create temp table sample_rows (of regclass, at tid, id text, primary key (of, at)) on commit drop;
  create temp table sample_steps on commit drop as
    select t.of, case when exists (select from pg_attribute a where a.attrelid = t.of and a.attname = 'id')
      then 'x.id::text' else 'null' end as id, t.joined, t.is_root
    from (
      select attrelid::regclass as of, 'where x.is_sample' as joined, true as is_root
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' where a.attname = 'is_sample'
      union all
      select f.conrelid::regclass, format('join %s p on %s join pg_temp.sample_rows s on s.of = %L::regclass and s.at = p.ctid',
        f.confrelid::regclass, (select string_agg(format('x.%I = p.%I', a.attname, b.attname), ' and ')
          from unnest(f.conkey, f.confkey) as k (mine, theirs)
          join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.theirs), f.confrelid::regclass), false
      from pg_constraint f join pg_class c on c.oid = f.conrelid and c.relkind = 'r'
      where f.contype = 'f' and f.connamespace <> to_regnamespace('pgboss')
      union all
      select k.of::regclass, format('join pg_temp.sample_rows s on s.id = x.%I::text', k.key), false
      from (values ('auth."user"', 'id'), ('audit.chains', 'chain'), ('installation.mails', 'organisation_id'),
        ('installation.mails', 'to_person'), ('installation.one_use_links', 'person_id')) k (of, key)
      union all
      select attrelid::regclass, 'join pg_temp.sample_rows s on s.id = x.place::text', false
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' where a.attname = 'place' and atttypid = 'uuid'::regtype
    ) t;
  loop
    for step in select * from sample_steps where is_root = (found_before = -1) loop
      execute format(collect, step.of, step.id, step.of, step.joined);
    end loop;
    select count(*) into found_now from sample_rows;
    exit when found_now = found_before;
    found_before := found_now;
  end loop;
end $$;

/* Removes the sample, every row of it, its accounts and the audit of its organisations: the one place where events of
   the audit are deleted. Triggers of the tables sleep meanwhile, the append-only one among them; row by row, what goes
   is what was collected. Returns how many rows went. */
create function installation.remove_sample() returns bigint
language plpgsql security definer set search_path = pg_catalog, installation, access as $$
declare
  target regclass;
  gone bigint;
begin
  perform installation.collect_sample();
  select count(*) into gone from pg_temp.sample_rows;
  loop
    select r.of into target from (select distinct of from pg_temp.sample_rows) r
    where not exists (select from pg_constraint f join pg_temp.sample_rows s on s.of = f.conrelid
                      where f.contype = 'f' and f.confrelid = r.of and f.conrelid <> r.of) limit 1;
    exit when not found;
    execute format('alter table %s disable trigger user', target);
    execute format('delete from %s x using pg_temp.sample_rows s where s.of = %L::regclass and x.ctid = s.at', target, target);
    execute format('alter table %s enable trigger user', target);
    delete from pg_temp.sample_rows where of = target;
  end loop;
  if exists (select from pg_temp.sample_rows) then
    raise exception 'The tables of the sample refer to each other in a circle.';
  end if;
  delete from installation.settings where key = 'sample';
  return gone;
end $$;

/* Puts what was written while the sample was loaded on the days of its story: `told` lists, in order, when each step
   was written (`began`) and when it is told to have happened (`at`). Its audit chains are hashed anew. */
create function installation.tell_sample_times(told jsonb, until timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, installation, access as $$
declare
  changing record;
  head audit.chains;
  entry audit.events;
  last_told timestamptz;
begin
  perform installation.collect_sample();
  create temp table sample_times on commit drop as
    select t.began, coalesce(lead(t.began) over (order by t.began), until) as ended, t.at
    from jsonb_to_recordset(told) as t (began timestamptz, at timestamptz);
  create function pg_temp.told(written timestamptz) returns timestamptz language sql stable as
    'select coalesce((select t.at + (written - t.began) from pg_temp.sample_times t
       where written >= t.began and written < t.ended limit 1), written)';
  for changing in
    select a.attrelid::regclass as of, string_agg(format('%1$I = pg_temp.told(x.%1$I)', a.attname), ', ') as columns
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.atttypid = 'timestamptz'::regtype and a.attnum > 0 and c.relnamespace not in (to_regnamespace('auth'), to_regnamespace('audit'))
      and c.oid in (select of from pg_temp.sample_rows) group by 1
  loop
    execute format('alter table %s disable trigger user', changing.of);
    execute format('update %s x set %s from pg_temp.sample_rows s where s.of = %L::regclass and x.ctid = s.at',
      changing.of, changing.columns, changing.of);
    execute format('alter table %s enable trigger user', changing.of);
  end loop;
  alter table audit.events disable trigger append_only;
  for head in select c.* from audit.chains c join pg_temp.sample_rows s on s.of = 'audit.chains'::regclass and s.at = c.ctid loop
    head.hash := '\x'::bytea;
    last_told := null;
    for entry in select * from audit.events e where e.chain = head.chain order by e.seq loop
      -- An event that keeps the day and not the time follows the one before it.
      entry.at := case when entry.at = date_trunc('day', entry.at, 'Europe/London') and last_told is not null
        then date_trunc('day', last_told, 'Europe/London') else pg_temp.told(entry.at) end;
      last_told := entry.at;
      entry.hash := audit.digest(head.hash, entry);
      head.hash := entry.hash;
      update audit.events e set at = entry.at, hash = entry.hash where e.chain = entry.chain and e.seq = entry.seq;
    end loop;
    update audit.chains c set hash = head.hash where c.chain = head.chain;
  end loop;
  alter table audit.events enable trigger append_only;
end $$;

revoke execute on function installation.collect_sample(), installation.remove_sample(),
  installation.tell_sample_times(jsonb, timestamptz) from public;
grant execute on function installation.remove_sample(), installation.tell_sample_times(jsonb, timestamptz) to web;
