import { expect, it } from 'vitest'
import { roleAndTitle } from './roles.ts'

it.each([
  ['chief_executive', 'Chief executive', 'Chief executive'],
  ['headteacher', 'Headteacher, Tern Bay Primary School', 'Headteacher, Tern Bay Primary School'],
  ['executive', 'Director of people', 'Director of people (executive)'],
  ['trustee', null, 'Trustee'],
])('a %s with the title %s is shown as %s', (role, title, shown) => {
  expect(roleAndTitle(role, title)).toBe(shown)
})
