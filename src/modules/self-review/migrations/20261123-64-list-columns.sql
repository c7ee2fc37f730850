-- A table whose headings say nothing to us waits until somebody has said what its columns hold.

alter table self_review.invitation_lists add column cells jsonb;
comment on column self_review.invitation_lists.cells is 'The rows of a table as it came, until its columns are named; emptied then, and forgotten with the list';
grant update (cells) on self_review.invitation_lists to web;
