/** The moments of a peer review at which the scene stands still and is looked at by everybody, in their order. */
export const moments = [
  'while people answer',
  'once revealed',
  'once the levels are agreed',
  'once a school has shared',
  'once a new headteacher leads the school',
  'once the school has withdrawn it',
  'once the host alone has disclosed',
  'once all have disclosed',
  'while the focus is drafted',
  'once the focus is shared',
  'once visitors are accepted',
  'while the team gathers',
  'once the findings are shared',
  'once the reflections are released',
  'once the debrief is held',
  'once the plan is disclosed',
  '29 days after the debrief',
  '30 days after the debrief',
  'once the review is closed',
  'once the administrator has looked',
] as const

export type Moment = (typeof moments)[number]
