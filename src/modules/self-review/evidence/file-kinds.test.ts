import { describe, expect, it } from 'vitest'
import { evidenceTypes, fileTypes, kindOf, mayAddFile, mayKeepFile, mayKeepPicture } from './file-kinds.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the kind of a file', () => {
  it.each([
    ['pdf', '%PDF-1.7 …'],
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
    ['a picture, which is drawn anew first', '\xff\xd8\xff\xe0 …'],
  ])('%s is none', (_, text) => {
    expect(kindOf(bytes(text))).toBeNull()
  })
})

describe('a file beside an answer', () => {
  it.each([
    ['Survey.pdf', 'pdf'],
    ['SURVEY.PDF', 'pdf'],
    ['minutes of 3.5.docx', 'docx'],
    ['numbers.xlsx', 'xlsx'],
    ['numbers.txt', 'csv'],
  ] as const)('called %s is kept as %s', (name, kind) => {
    expect(mayKeepFile({ name, kind }).ok).toBe(true)
  })

  it.each([
    [
      'is called by another kind',
      { name: 'Survey.docx', kind: 'pdf' },
      'does not end as its kind does, .pdf',
    ],
    ['is called a program', { name: 'Survey.pdf.exe', kind: 'pdf' }, '.pdf'],
    ['has no ending', { name: 'Survey', kind: 'xlsx' }, '.xlsx'],
    ['is of no kind', { name: 'Survey.pdf', kind: null }, 'none of the kinds'],
  ] as const)('that %s is refused, in a sentence', (_, file, words) => {
    const verdict = mayKeepFile(file)
    expect(verdict.ok ? '' : verdict.because).toContain(words)
  })

  it('that is a picture is kept only where its giver says that it shows no pupil', () => {
    for (const kind of ['jpeg', 'png'] as const) {
      expect(mayKeepPicture(kind, true).ok).toBe(true)
      const verdict = mayKeepPicture(kind, false)
      expect(verdict.ok ? '' : verdict.because).toContain('shows no pupil')
    }
    for (const kind of ['pdf', 'docx', 'xlsx', 'csv'] as const)
      expect(mayKeepPicture(kind, false).ok).toBe(true)
  })

  it('is not added by somebody who answers anonymously', () => {
    const verdict = mayAddFile(true)
    expect(verdict.ok ? '' : verdict.because).toContain('carries its maker’s name')
    expect(mayAddFile(false).ok).toBe(true)
  })

  it('no longer says HEIC anywhere but for what was kept before', () => {
    expect(fileTypes.heic).toBe('image/heic')
    expect(evidenceTypes).not.toMatch(/heic/i)
    const verdict = mayKeepFile({ name: 'a', kind: null })
    expect(verdict.ok ? '' : verdict.because).not.toMatch(/heic/i)
  })
})
