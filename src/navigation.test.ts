import { expect, it } from 'vitest'
import { attempts } from '#src/modules/improvement/policy.ts'
import { navigationFor } from './navigation.ts'

const labels = (...roles: string[]) =>
  navigationFor({
    ...{ sessionId: 's', personId: 'p', membershipId: 'm' },
    positions: roles.map((role) => ({ place: 'x', role })),
  }).map(({ label }) => label)

it('is Today alone for somebody who has no part in anything', () => {
  expect(labels('trustee')).toEqual(['Today'])
})

it.each([...attempts['improvement.open-plan']])('leads a %s, who may open a plan, back to it', (role) => {
  expect(labels(role)).toContain('Improve')
})
