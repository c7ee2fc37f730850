import { test } from '@playwright/test'
import { Journey } from './journey/cast.ts'
import { starting } from './journey/starting.ts'

// One journey, from an empty installation to an action plan: each step stands on those before it.
test.describe.configure({ mode: 'serial' })

const journey = new Journey()
test.beforeAll(async ({ browser }) => journey.begin(browser))
test.afterAll(() => journey.end())

starting(journey)
