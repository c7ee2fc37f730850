import { describe, expect, it } from 'vitest'
import { beginning } from './beginning.ts'

const focusGroup = {
  kind: 'focus_group' as const,
  lineIds: ['path', 'appraisal'],
  withRole: 'middle leaders',
}

describe('what a note begins with', () => {
  it('is what was planned: the first line, the usual manner, whom we meet', () => {
    expect(beginning(focusGroup, null)).toEqual({ lineId: 'path', how: 'heard', whoseView: 'middle leaders' })
  })

  it('is the last note at the activity, once there is one', () => {
    const last = { lineId: 'appraisal', how: 'seen', whoseView: 'visitor' }
    expect(beginning(focusGroup, last)).toEqual(last)
  })

  it('is the visitor’s own view where nobody speaks', () => {
    const walk = { kind: 'learning_walk' as const, lineIds: [], withRole: '' }
    expect(beginning(walk, null)).toEqual({ lineId: '', how: 'seen', whoseView: 'visitor' })
  })

  it('leaves whose view it is open where somebody speaks and nobody said who', () => {
    expect(beginning({ ...focusGroup, withRole: '' }, null).whoseView).toBe('')
  })
})
