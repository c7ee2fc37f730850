-- The installation, one programme, and trusts with the people who lead them and the forty who answer.

create temporary table bench_trusts as
select n, uuidv7() as id, format('%s Learning Trust %s', (array['Alder', 'Birkdale', 'Carr', 'Dunmere', 'Eskside',
  'Fellgate', 'Garth', 'Harrow Moor', 'Ings', 'Keldhead'])[1 + n % 10], to_char(n, 'FM000')) as name
from generate_series(1, current_setting('bench.trusts')::integer) n;

create temporary table bench_perspectives (name text, initial text, mode text, role text, people integer, position integer);
insert into bench_perspectives values
  ('Executives', 'E', 'own_name', 'executive', 6, 0),
  ('Trustees', 'T', 'own_name', 'trustee', 8, 1),
  ('Headteachers', 'H', 'own_name', 'headteacher', 12, 2),
  ('Middle leaders', 'M', 'anonymous', 'middle_leader', 14, 3);

insert into organisations.organisations (id, kind, name) values
  (uuidv7(), 'installation', 'The bench'), (uuidv7(), 'programme', 'Measured Lights');
insert into organisations.organisations (id, kind, name) select id, 'trust', name from bench_trusts;
insert into installation.settings values ('set_up_at', now()::text), ('run_by', 'The bench');

-- Who is where: the trust's number and the place in it, from which names and addresses follow.
create temporary table bench_people as
select uuidv7() as person_id, uuidv7() as membership_id, organisation_id, role, perspective, trust, n
from (
  select id, 'chief_executive', null, t.n, 1 from bench_trusts t
  union all select id, 'improvement_director', null, t.n, 1 from bench_trusts t
  union all select t.id, p.role, p.name, t.n, g from bench_trusts t, bench_perspectives p, generate_series(1, p.people) g
  union all select id, 'programme_lead', null, 0, 1 from organisations.organisations where kind = 'programme'
  union all select o.id, 'associate', null, 0, g from organisations.organisations o, generate_series(1, 20) g where kind = 'programme'
  union all select id, 'administrator', null, 0, 1 from organisations.organisations where kind = 'installation'
) as people (organisation_id, role, perspective, trust, n);
create index on bench_people (organisation_id, role);

insert into people.persons (id, name, email)
select person_id,
  format('%s %s', (array['Ada', 'Bashir', 'Carys', 'Dev', 'Eleanor', 'Femi', 'Grace', 'Hamza', 'Imogen', 'Joel', 'Kezia'])[1 + (n * 7 + trust) % 11],
    (array['Penrose', 'Okafor', 'Thwaite', 'Marsden', 'Iqbal', 'Whitfield', 'Adeyemi', 'Lockwood', 'Rahman', 'Sutcliffe',
      'Braithwaite', 'Hollis', 'Nowak'])[1 + (n * 5 + trust * 3 + length(role)) % 13]),
  format('%s.%s.%s@bench.example', role, n, trust)
from bench_people;
insert into access.memberships (id, person_id, organisation_id, role)
select membership_id, person_id, organisation_id, role from bench_people;
