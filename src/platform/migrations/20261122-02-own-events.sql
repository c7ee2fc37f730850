-- Whoever holds two positions acts as one of them, and does not see meanwhile what they did as the other; what somebody
-- did in a membership that has ended is theirs to read no more. An event is known to its audience, and to whoever acts
-- as the membership that did it.

drop policy audience_reads on audit.events;
create policy audience_reads on audit.events for select to web
  using (audience && array (select access.my_positions()) or membership_id = (select access.my_membership()));
create index on audit.events (membership_id);
drop index audit.events_person_id_idx;
