import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clearFolder, temporaryFolder } from './fixture.ts'
import { findSecret, keepSecret } from './secrets.ts'

const folder = temporaryFolder()

afterAll(() => clearFolder(folder))

test('a secret is made once, and is another one in another folder', () => {
  expect(findSecret(folder, 'session')).toBeNull()
  expect(existsSync(path.join(folder, 'secrets'))).toBe(false)
  const made = keepSecret(folder, 'session')
  expect(made).toMatch(/^[\w-]{43}$/)
  expect(keepSecret(folder, 'session')).toBe(made)
  expect(findSecret(folder, 'session')).toBe(made)
  expect(keepSecret(folder, 'other')).not.toBe(made)
  expect(readdirSync(path.join(folder, 'secrets')).sort()).toEqual(['other', 'session'])
})
