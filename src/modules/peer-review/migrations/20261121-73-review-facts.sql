-- What decides where a review stands: dates, signatures, what has happened, and counts for those who may know them.

/* The facts of a review, for everybody who takes part in it or runs its programme; never a word of what anybody wrote.
   A count is null for a reader who may not know it. */
create function peer_review.review_facts(of_review uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, peer_review, access, people, organisations as $$
  select jsonb_build_object(
    'partnershipId', p.id, 'partnership', p.name, 'programmeId', p.programme_id, 'frameworkVersionId', p.framework_version_id,
    'hostId', r.host_id, 'visitorId', r.visitor_id, 'associateMembershipId', p.associate_membership_id,
    'safeguardingName', h.safeguarding_name, 'safeguardingTelephone', h.safeguarding_telephone,
    'answersBy', p.answers_by, 'exploringOn', p.exploring_on, 'exploringHeldOn', p.exploring_held_on,
    'visitFrom', r.visit_from, 'visitTo', r.visit_to, 'focusBy', r.focus_by,
    'debriefOn', r.debrief_on, 'debriefHeldOn', r.debrief_held_on,
    'facts', jsonb_build_object(
      'host', (select o.name from organisations.organisations o where o.id = r.host_id),
      'visitor', (select o.name from organisations.organisations o where o.id = r.visitor_id),
      'associate', (select n.name from access.memberships m join people.persons n on n.id = m.person_id
                    where m.id = p.associate_membership_id),
      'partners', (select jsonb_agg(jsonb_build_object(
          'name', o.name,
          'hasSignedPrinciples', q.principles_signed_at is not null,
          'hasSignedAgreement', q.agreement_signed_at is not null,
          'hasNamedSafeguardingLead', q.safeguarding_name is not null,
          'hasNamedDataContact', q.data_contact_name is not null,
          'hasDisclosedSelfReview', q.self_review_disclosed_at is not null) order by o.name)
        from peer_review.partners q join organisations.organisations o on o.id = q.organisation_id where q.partnership_id = p.id),
      'isExploringMeetingHeld', p.exploring_held_on is not null,
      'linesOfEnquiry', case when r.id = any (array (select access.my_places('draft-focus'))) then
        (select count(*) from peer_review.lines_of_enquiry l where l.review_id = r.id and l.removed_at is null) end,
      'isFocusStated', r.focus_stated_at is not null,
      'visitorsAccepted', case when r.id = any (array (select access.my_places('see-team'))) then
        (select count(*) from peer_review.team_members t
         where t.review_id = r.id and t.decision = 'accepted' and t.withdrawn_at is null) end,
      'isTeamAccepted', r.team_accepted_at is not null,
      'notes', case when r.id = any (array (select access.my_places('see-coverage'))) then
        (select count(*) from peer_review.notes n where n.review_id = r.id and n.removed_at is null) end,
      'isGathered', r.gathered_at is not null,
      'findings', case when r.id = any (array (select access.my_places('see-notes')))
          or (r.findings_shared_at is not null and r.id = any (array (select access.my_places('see-debrief')))) then
        (select count(*) from peer_review.findings f where f.review_id = r.id and f.removed_at is null) end,
      'areFindingsShared', r.findings_shared_at is not null,
      'findingsReflectedOn', case when r.id = any (array (select access.my_places('reflect'))) then
        (select count(*) from peer_review.reflections x where x.review_id = r.id) end,
      'areReflectionsReleased', r.reflections_released_at is not null,
      'isDebriefHeld', r.debrief_held_on is not null,
      'actions', null,
      'isClosed', r.closed_at is not null,
      'openedEarly', (select coalesce(jsonb_agg(jsonb_build_object('stage', e.stage, 'because', e.because, 'by', n.name)
          order by e.opened_at), '[]')
        from peer_review.openings e join access.memberships m on m.id = e.opened_by join people.persons n on n.id = m.person_id
        where e.review_id = r.id)))
  from peer_review.reviews r
  join peer_review.partnerships p on p.id = r.partnership_id
  join peer_review.partners h on h.partnership_id = p.id and h.organisation_id = r.host_id
  where r.id = of_review and (r.id = any (array (select access.my_places('see-review')))
    or p.id = any (array (select peer_review.my_partnerships())))
$$;
revoke execute on function peer_review.review_facts(uuid) from public;
grant execute on function peer_review.review_facts(uuid) to web;

/* When a host closes its review, what its partner could read of its self-review closes too, whoever of the host closes it. */
create function peer_review.close_disclosure() returns trigger
language plpgsql security definer set search_path = pg_catalog, peer_review, disclosure as $$
begin
  update disclosure.disclosures set until = new.closed_at
  where kind = 'self-review' and place = new.partnership_id and organisation_id = new.host_id
    and withdrawn_at is null and until is null;
  return new;
end $$;
revoke execute on function peer_review.close_disclosure() from public;
create trigger closes_disclosure after update of closed_at on peer_review.reviews
  for each row when (old.closed_at is null and new.closed_at is not null) execute function peer_review.close_disclosure();
