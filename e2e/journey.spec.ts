import { test } from '@playwright/test'
import { acting } from './journey/acting.ts'
import { agreeing } from './journey/agreeing.ts'
import { Journey } from './journey/cast.ts'
import { exploring } from './journey/exploring.ts'
import { hearing } from './journey/hearing.ts'
import { pairing } from './journey/pairing.ts'
import { starting } from './journey/starting.ts'
import { visiting } from './journey/visiting.ts'

// One journey, from an empty installation to an action plan: each step stands on those before it.
test.describe.configure({ mode: 'serial' })

const journey = new Journey()
test.beforeAll(async ({ browser }) => journey.begin(browser))
test.afterAll(() => journey.end())

starting(journey)
pairing(journey)
hearing(journey)
agreeing(journey)
exploring(journey)
visiting(journey)
acting(journey)
