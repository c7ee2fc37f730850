/* Puts what was written while the sample was loaded on the days of its story: `told` lists, in order, when each step
   was written (`began`) and when it is told to have happened (`at`). Its audit chains are hashed anew. */
create or replace function installation.tell_sample_times(told jsonb, until timestamptz) returns void
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
  -- A function of the session, which may have told times before: twice in one loading, or in a loading before it.
  create or replace function pg_temp.told(written timestamptz) returns timestamptz language sql stable as
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
