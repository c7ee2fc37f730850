import { type RouteConfigEntry, route } from '@react-router/dev/routes'

const screen = (name: string) => `modules/peer-review/visits/screens/${name}.tsx`

/** The addresses of `visits/`. */
export const visitRoutes: RouteConfigEntry[] = [
  route('review/:reviewId', screen('show-review')),
  route('review/:reviewId/focus', screen('read-focus')),
  route('review/:reviewId/focus/draft', screen('draft-focus')),
  route('review/:reviewId/focus/draft/lines/:lineId', screen('change-line')),
  route('review/:reviewId/focus/check', screen('check-focus')),
  route('review/:reviewId/team', screen('see-team')),
  route('review/:reviewId/team/name', screen('name-visitor')),
  route('review/:reviewId/circle', screen('name-circle')),
  route('review/:reviewId/timetable', screen('see-timetable')),
  route('review/:reviewId/timetable/new', screen('plan-activity')),
  route('review/:reviewId/timetable/days/:day', screen('print-day')),
  route('review/:reviewId/timetable/:activityId', screen('change-activity')),
]
