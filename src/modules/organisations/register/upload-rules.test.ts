import { expect, it } from 'vitest'
import { checkUploads } from './upload-rules.ts'

const file = { isTooLarge: false }

it('asks for at least one file', () => {
  expect(checkUploads({})).toEqual([{ field: 'establishments', message: 'Choose at least one file.' }])
  expect(checkUploads({ links: file })).toEqual([])
})

it('says which file is too large', () => {
  expect(checkUploads({ groups: { isTooLarge: true }, links: file })).toEqual([
    { field: 'groups', message: expect.stringContaining('The file of groups is larger than 100 MB') },
  ])
})
