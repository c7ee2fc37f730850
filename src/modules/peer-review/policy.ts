import { debriefAttempts } from './debrief/policy.ts'
import { evidenceAttempts } from './evidence/policy.ts'
import { exploringAttempts } from './exploring/policy.ts'
import { findingsAttempts } from './findings/policy.ts'
import { partnershipAttempts } from './partnerships/policy.ts'
import { planAttempts } from './plans/policy.ts'
import { programmeAttempts } from './programmes/policy.ts'
import { visitAttempts } from './visits/policy.ts'

/** Which role may attempt what in peer review, sub-folder by sub-folder. */
export const attempts = {
  ...programmeAttempts,
  ...partnershipAttempts,
  ...exploringAttempts,
  ...visitAttempts,
  ...evidenceAttempts,
  ...findingsAttempts,
  ...debriefAttempts,
  ...planAttempts,
} as const
