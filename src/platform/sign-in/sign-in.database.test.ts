import { beforeAll, describe, expect, it } from 'vitest'
import { addOrganisation, addPerson, useDatabase } from '#database/testing.ts'
import { configureSignIn, createAccount, signIn } from './sign-in.ts'

useDatabase()

const email = 'ada@larkmoor.example'
const password = 'clay sand sage and teal'
const here = '192.0.2.0'

beforeAll(async () => {
  configureSignIn('http://localhost', 'a secret of these tests')
  const { personId } = await addPerson('Ada Penrose', await addOrganisation('trust', 'Larkmoor'), 'trustee')
  await createAccount({ personId, name: 'Ada Penrose', email, password })
})

const tryWith = async (word: string) => (await signIn(email, word, here)).kind

describe('signing in', () => {
  it('counts no try of somebody who gets in', async () => {
    for (let tries = 0; tries < 7; tries += 1) expect(await tryWith(password)).toBe('welcome')
  })

  it('is closed for a while after five wrong tries, for the right password too', async () => {
    for (let tries = 0; tries < 4; tries += 1) expect(await tryWith('wrong')).toBe('wrong')
    expect(await tryWith(password)).toBe('welcome')
    for (let tries = 0; tries < 5; tries += 1) expect(await tryWith('wrong')).toBe('wrong')
    expect(await tryWith(password)).toBe('limited')
  })
})
