-- Evidence that somebody takes away can be put back: the last piece, until they take another away, the self-review moves
-- to another version, or it is revealed. Then it is gone for good, with its file.

alter table self_review.evidence_given add column is_taken_away boolean not null default false;
comment on column self_review.evidence_given.is_taken_away is 'Taken away by its giver, who may still put it back; nobody else ever sees it';
create policy own_evidence_back on self_review.evidence_given for update to web
  using (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id))
  with check (seat_id = any (array (select access.my_seats())) and self_review.takes_answers(self_review_id));
grant update (is_taken_away) on self_review.evidence_given to web;

create function self_review.forget_taken_away() returns trigger
language plpgsql security definer set search_path = pg_catalog, self_review as $$
begin
  delete from self_review.evidence_given g where g.self_review_id = new.id and g.is_taken_away;
  delete from self_review.evidence_files f where f.self_review_id = new.id
    and not exists (select from self_review.evidence_given g where g.file_id = f.id);
  return new;
end $$;
create trigger gone_for_good before update of framework_version_id, revealed_at on self_review.self_reviews
  for each row when (new.framework_version_id <> old.framework_version_id or new.revealed_at is distinct from old.revealed_at)
  execute function self_review.forget_taken_away();
revoke execute on function self_review.forget_taken_away() from public;
