-- Whoever leads a school writes its plans; its senior leaders see them.

insert into access.powers values
  ('see-plan', 'head_of_school'), ('write-plan', 'head_of_school'), ('see-plan', 'senior_leader');
