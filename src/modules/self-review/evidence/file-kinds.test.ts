import { describe, expect, it } from 'vitest'
import { kindOf, mayKeepFile } from './file-kinds.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the kind of a file', () => {
  it.each([
    ['pdf', '%PDF-1.7 …'],
    ['jpeg', '\xff\xd8\xff\xe0 …'],
    ['png', '\x89PNG\r\n\x1a\n …'],
    ['webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
    ['heic', '\x00\x00\x00\x18ftypheic'],
    ['docx', 'PK\x03\x04…[Content_Types].xml…word/document.xml'],
    ['xlsx', 'PK\x03\x04…[Content_Types].xml…xl/workbook.xml'],
    ['csv', 'School;Pupils\nTern Bay;210\n'],
  ])('%s is known by what it holds', (kind, text) => {
    expect(kindOf(bytes(text))).toBe(kind)
  })

  it.each([
    ['a page with a script', '<html><script>a,b</script>'],
    ['a picture in XML', ' <svg onload="a,b">'],
    ['a program', 'MZ\x90\x00\x03'],
    ['a zip of anything', 'PK\x03\x04…notes.txt'],
    ['a Word file with macros', 'PK\x03\x04…[Content_Types].xml…word/document.xml…word/vbaProject.bin'],
    ['a text without cells', 'Dear all'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(kindOf(bytes(text))).toBeNull()
  })
})

describe('a file beside an answer', () => {
  const good = { kind: 'pdf', isTooLarge: false, isAnonymous: false } as const
  it('is kept where somebody answers in their own name or for a room', () => {
    expect(mayKeepFile(good).ok).toBe(true)
  })

  it.each([
    ['carries its maker’s name', { ...good, isAnonymous: true }],
    ['larger than 10 MB', { ...good, isTooLarge: true }],
    ['none of the kinds', { ...good, kind: null }],
  ])('is refused with a reason: %s', (reason, file) => {
    const verdict = mayKeepFile(file)
    expect(verdict.ok ? '' : verdict.because).toContain(reason)
  })
})
