-- Whoever writes one part of a draft in two windows is told that it was they themselves, and nobody else, who saved it.

alter table frameworks.drafts add column saved_by jsonb not null default '{}';
comment on column frameworks.drafts.saved_by is 'Which membership saved what stands in a part, by the mark of its fields';
grant update (saved_by) on frameworks.drafts to web;
