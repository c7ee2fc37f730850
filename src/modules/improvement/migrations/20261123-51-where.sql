-- An action in a school or in a cluster may say which.

alter table improvement.actions
  add column school_urns integer[] not null default '{}',
  add column cluster text not null default '',
  add constraint named_at_its_level check ((school_urns = '{}' or level = 'school') and (cluster = '' or level = 'cluster'));
comment on column improvement.actions.school_urns is 'In which schools of the trust; empty where nobody said, or where it is not done in schools';
comment on column improvement.actions.cluster is 'In which cluster, or with which other schools, as the people there call it';
create trigger names_own_schools before insert or update of school_urns on improvement.actions
  for each row execute function organisations.names_own_schools();
grant update (school_urns, cluster) on improvement.actions to web;
