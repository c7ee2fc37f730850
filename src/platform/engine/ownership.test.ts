import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clearFolder, temporaryFolder } from './fixture.ts'
import { findOwner, takeOwnership } from './ownership.ts'
import { startOf } from './proof.ts'

const home = temporaryFolder()
const file = path.join(home, 'owner.json')

afterAll(() => clearFolder(home))

test('ownership is taken, seen and given back', async () => {
  const giveBack = await takeOwnership(home)
  expect(findOwner(home)).toBe(process.pid)
  giveBack()
  expect(findOwner(home)).toBeNull()
  expect(existsSync(file)).toBe(false)
})

test.each([
  ['a process that has ended', { pid: 2 ** 22 + 1, start: 'then' }],
  ['a process whose id another one has now', { pid: process.pid, start: 'another day' }],
])('%s owns nothing', async (_, owner) => {
  writeFileSync(file, JSON.stringify(owner))
  expect(findOwner(home)).toBeNull()
  const giveBack = await takeOwnership(home)
  giveBack()
})

test('the second to ask waits for the first', async () => {
  const giveBack = await takeOwnership(home)
  let isSecondIn = false
  const second = takeOwnership(home).then((give) => {
    isSecondIn = true
    return give
  })
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(isSecondIn).toBe(false)
  giveBack()
  const giveBackToo = await second
  giveBackToo()
})

test('a process is known by when it started', () => {
  expect(startOf(process.pid)).toBe(startOf(process.pid))
  expect(startOf(process.ppid)).not.toBe(startOf(process.pid))
  expect(startOf(2 ** 22 + 1)).toBeNull()
})
