/** What the other folders of peer review use of a visit: its lines, its timetable, its team, the host's schools. */
export { type LineOfEnquiry, moved, shortNameOf } from './focus.ts'
export { listLines, readFocus } from './queries/focus.ts'
export { listSeated } from './queries/team.ts'
export { type Activity, listActivities } from './queries/timetable.ts'
export { listSchoolNames } from './schools.ts'
export { likelyActivity } from './timetable.ts'
