import { describe, expect, it } from 'vitest'
import type { Position } from '../middle.ts'
import { appliedTo, lookIn, searchOf } from './look.ts'
import { frameworksIn, levelsUnder, type SharedPart } from './shared-levels.ts'

const part = (version: string, levels: Record<string, Position>, id = 'f'): SharedPart => ({
  ...{ school: 'Ash', cycle: 2026, levels },
  framework: { id, versionId: `${id}-${version}`, title: id.toUpperCase(), version },
})

describe('what schools shared', () => {
  it('is told apart by framework, each in its newest version, the most used first', () => {
    const shared = [
      { organisationId: 'a', part: part('9', {}) },
      { organisationId: 'b', part: part('10', {}) },
      { organisationId: 'b', part: part('1', {}, 'g') },
    ]
    expect(frameworksIn(shared)).toEqual([
      { id: 'f', title: 'F', versionId: 'f-10', schools: 2 },
      { id: 'g', title: 'G', versionId: 'g-1', schools: 1 },
    ])
  })

  it('stands as it is under its own version, and under what carries it on in a later one', () => {
    const carriedOn = [
      { from: 'x', to: 'X' },
      { from: 'y', to: 'Y' },
      { from: 'z', to: 'Y' },
    ]
    const under = { versionId: 'f-2', carriedOn }
    expect(levelsUnder(part('2', { X: 3 }), 's', under).agreed).toEqual([{ elementId: 'X', level: 3 }])
    expect(levelsUnder(part('1', { x: 1, y: 2, z: 2 }), 's', under).agreed).toEqual([
      { elementId: 'X', level: 1 },
      { elementId: 'Y', level: 2 },
    ])
    expect(levelsUnder(part('1', { y: 2, z: 3 }), 's', under).agreed).toEqual([
      { elementId: 'Y', level: null },
    ])
  })
})

describe('how the grid is looked at', () => {
  const named = (...ids: string[]) => ids.map((id) => ({ id, title: id.toUpperCase() }))
  const choices = { themes: named('t', 'u'), phases: named('Primary'), schools: named('1', '2', '3') }

  it('is read from the address, and written into it', () => {
    const look = lookIn(new URLSearchParams('theme=t&school=2&school=9&phase=Primary&framework=f'), choices)
    expect(look).toEqual({ framework: 'f', themes: ['t'], phases: [], schools: ['2'] })
    expect(searchOf(look)).toBe('?framework=f&theme=t&school=2')
    expect(searchOf(lookIn(new URLSearchParams(), choices))).toBe('')
  })

  it('says what it is narrowed to, each with the address without it', () => {
    expect(appliedTo({ framework: null, themes: ['t'], phases: [], schools: ['2'] }, choices)).toEqual([
      { label: 'T', removeHref: '/know/schools?school=2' },
      { label: '2', removeHref: '/know/schools?theme=t' },
    ])
  })
})
