-- A group that is taken away before anybody has answered takes what it was told with it.

alter table self_review.replies drop constraint replies_perspective_id_self_review_id_fkey;
alter table self_review.replies add foreign key (perspective_id, self_review_id)
  references self_review.perspectives (id, self_review_id) on delete cascade;
