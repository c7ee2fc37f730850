import type { RouteConfigEntry } from '@react-router/dev/routes'
import { debriefRoutes } from './debrief/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { exploringRoutes } from './exploring/routes.ts'
import { findingsRoutes } from './findings/routes.ts'
import { partnershipRoutes } from './partnerships/routes.ts'
import { planRoutes } from './plans/routes.ts'
import { programmeRoutes } from './programmes/routes.ts'
import { visitRoutes } from './visits/routes.ts'

/** The addresses of peer review, in the order of the journey. */
export const peerReviewRoutes: RouteConfigEntry[] = [
  ...programmeRoutes,
  ...partnershipRoutes,
  ...exploringRoutes,
  ...visitRoutes,
  ...evidenceRoutes,
  ...findingsRoutes,
  ...debriefRoutes,
  ...planRoutes,
]
