import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileWith } from '../fixture.ts'
import { FileRefusal } from './header.ts'
import { inspectFile } from './inspect-file.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const inspect = (content: string | Uint8Array) => inspectFile(fileWith(content))

describe('inspectFile', () => {
  it('takes plain text and UTF-8, with a byte order mark or without', async () => {
    expect(await inspect('a,b\n')).toMatchObject({ encoding: 'utf-8', size: 4, endsWell: true })
    expect(await inspect('\uFEFFURN,Areté – St Mary’s\r\n')).toMatchObject({ encoding: 'utf-8' })
  })

  it('takes Windows-1252', async () => {
    expect(await inspect(latin('URN,Aret\xe9 St Mary\x92s \x96\r\n'))).toMatchObject({
      encoding: 'windows-1252',
    })
  })

  it('sees whether the file ends as a file should', async () => {
    expect(await inspect('a,b\nc')).toMatchObject({ endsWell: false })
    expect(await inspect('"a","b"\n"c","d"')).toMatchObject({ endsWell: true })
  })

  it.each([
    ['nothing', '', /is empty/],
    ['an archive', 'PK\u0003\u0004 rest', /ZIP or Excel/],
    ['a web page', '\n <!DOCTYPE html><html>', /web page/],
    ['JSON', '[{"group_uid":"16102"}]', /JSON/],
    ['JSON with a byte order mark', '\uFEFF{"a":1}', /JSON/],
    ['a picture', 'GIF89a\0\0\0\0', /not a text file/],
  ])('refuses %s', async (_, content, sentence) => {
    await expect(inspect(content)).rejects.toThrow(sentence)
    await expect(inspect(content)).rejects.toBeInstanceOf(FileRefusal)
  })

  it('refuses a line that would fill the memory, wherever it stands', async () => {
    const commas = ','.repeat(1_400_000)
    for (const content of [commas, `URN,Name\n${commas}`, `${commas}\n`, `a\r${commas}\rb`])
      await expect(inspect(content)).rejects.toThrow(/A line of the file is far longer/)
    expect(await inspect('URN,Name\n'.repeat(200_000))).toMatchObject({ size: 1_800_000 })
  })

  it('refuses UTF-16, either way round and without its mark', async () => {
    const text = Buffer.from('\uFEFFURN,LA (code)\r\n', 'utf16le')
    for (const content of [text, Buffer.from(text).swap16(), text.subarray(2)])
      await expect(inspect(content)).rejects.toThrow(/UTF-16/)
  })

  it('refuses two encodings in one file', async () => {
    const mixed = Buffer.concat([Buffer.from('Areté\n'), latin('Aret\xe9\n')])
    await expect(inspect(mixed)).rejects.toThrow(/partly in UTF-8/)
    await expect(inspect(latin('\x81\xe9 abc\n'))).rejects.toThrow(/another encoding/)
  })

  it('refuses a file that ends in the middle of a character', async () => {
    const cut = Buffer.from('URN,Areté').subarray(0, -1)
    await expect(inspect(cut)).rejects.toThrow(/cut off/)
  })

  it('says when there is no file, or it is a folder', async () => {
    await expect(inspectFile('/nowhere/groups.csv')).rejects.toThrow(
      'There is no file at /nowhere/groups.csv.',
    )
    await expect(inspectFile('/tmp')).rejects.toThrow(/is a folder/)
  })

  it('takes any text in UTF-8, wherever its pieces are cut', async () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/^\s*[<{[]|\0|^PK/.test(text))
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect((await inspect(`URN\n${text}\n`)).encoding).toBe('utf-8')
      }),
      { numRuns: 50 },
    )
  })
})
