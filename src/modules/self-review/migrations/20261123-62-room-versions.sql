-- Who was in the room is saved while it is written, as answers are: two windows never overwrite each other.

alter table self_review.rooms add column version integer not null default 1;
comment on column self_review.rooms.version is 'How often it was written, which a page names when it writes over it';
alter table self_review.rooms drop constraint rooms_present_check;
alter table self_review.rooms add check (length(present) <= 20000);
grant update (version) on self_review.rooms to web;
