import { expect, it } from 'vitest'
import { asFrozenPlan } from './frozen-plan.ts'

const action = {
  ...{ id: 'a', sourceId: 'the finding', title: 'Pair every new teacher', ownerName: 'Gareth Pryce' },
  ...{ isOwnerKnown: true, level: 'trust' as const, nature: 'networking' as const },
  ...{ startsOn: null, dueOn: '2027-07-01', shouldChange: 'People stay.' },
  ...{ doneOn: null, doneNote: null, version: 1 },
}

it('takes what is done and by when across, and neither who does it nor what it answers', () => {
  const copy = asFrozenPlan({ priority: 'A way forward here', actions: [action] })
  expect(copy.priority).toBe('A way forward here')
  expect(copy.actions[0]).toMatchObject({ title: 'Pair every new teacher', dueOn: '2027-07-01' })
  expect(JSON.stringify(copy)).not.toMatch(/Gareth|finding/)
})
