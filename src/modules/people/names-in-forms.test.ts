import { expect, it } from 'vitest'
import { nameFault } from '#src/ui/names.ts'
import { acceptForm, inviteForm } from './forms.ts'

it.each(['Siân O’Kelleher-Łukasz', 'J. R. Hartley', 'Nguyễn Thị Minh Khai', 'Mr A/Prof. Lowe', '李小龍'])(
  '%s is a name',
  (name) => expect(nameFault(name)).toBeNull(),
)

it.each([
  '=HYPERLINK("http://x")',
  'Ada http://x.org',
  'Ada www.x.org',
  'Ada <b>',
  'Ada\nLowe',
  '@ada',
  '+44',
])('%j is none, and no form takes it', (name) => {
  expect(nameFault(name)).not.toBeNull()
  expect(inviteForm.safeParse({ name, email: 'ada@x.org', role: 'trustee' }).success).toBe(false)
  expect(acceptForm.safeParse({ name, password: 'correct horse battery' }).success).toBe(false)
})
