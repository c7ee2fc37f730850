-- Somebody who has not joined yet may be asked for several pieces of work: one open invitation for each, and one without a
-- seat. Whichever is accepted, they join once and have the seat of every one.

drop index people.one_open_invitation;
create unique index one_open_invitation on people.invitations
  (organisation_id, email, role, coalesce(seat_place, '00000000-0000-0000-0000-000000000000'::uuid))
  where accepted_at is null and withdrawn_at is null;
