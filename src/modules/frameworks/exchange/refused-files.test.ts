import { describe, expect, it } from 'vitest'
import { readCaseFile } from './case-file.ts'
import { now, packageOf, three, uuid } from './fixture.ts'
import { fromCase } from './from-case.ts'

function refused(json: unknown): string {
  const brought = fromCase(json, now)
  if (brought.ok) throw new Error('It was taken.')
  return brought.problems.join('\n')
}

describe('a file that is not right gets a sentence', () => {
  it.each([
    ['no framework', { hello: 'world' }, 'This is no CASE file'],
    ['null', null, 'This is no CASE file'],
    ['no items', { CFDocument: { title: 'T', identifier: uuid(1) }, CFItems: [] }, 'holds no items'],
    ['two documents', { CFDocuments: [{ title: 'A' }, { title: 'B' }], CFItems: [{}] }, 'holds 2 documents'],
    [
      'a loop',
      packageOf([
        { n: 10, title: 'A', under: 11 },
        { n: 11, title: 'B', under: 10 },
      ]),
      '“A” and “B” stand under each other',
    ],
    [
      'two roots',
      packageOf([...three, { n: 20, title: 'Loose' }]),
      'two roots: “Loose” stands under nothing',
    ],
    [
      'duplicate keys',
      packageOf([...three, { n: 12, title: 'Again', under: 10 }]),
      '2 items have one identifier',
    ],
    [
      'no statement',
      packageOf([{ n: 10, title: undefined as unknown as string, under: 1 }]),
      'Item 1 of the file has no statement',
    ],
    [
      'a huge text',
      packageOf([{ n: 10, title: 'x'.repeat(20_000), under: 1 }]),
      '20,000 characters; the most is 10,000',
    ],
  ])('%s', (_, json, sentence) => {
    expect(refused(json)).toContain(sentence)
  })

  it('five thousand elements, at once', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({ n: at + 10, title: `Element ${at}`, under: 1 }))
    const json = packageOf(rows)
    const start = performance.now()
    expect(refused(json)).toContain('5,000 items')
    expect(refused(packageOf(rows.slice(0, 300)))).toContain(
      '300 elements; the most that people can answer is 200',
    )
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('not JSON, an empty file, one that is far too large, another encoding', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(readCaseFile(bytes('{\n "a": nope }'))).toMatchObject({
      ok: false,
      because: expect.stringContaining('line 2'),
    })
    expect(readCaseFile(bytes('  '))).toMatchObject({ because: expect.stringContaining('empty') })
    expect(readCaseFile(new Uint8Array(50_000_000))).toMatchObject({
      because: expect.stringContaining('50 MB'),
    })
    expect(readCaseFile(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({
      because: expect.stringContaining('UTF-8'),
    })
    expect(readCaseFile(bytes('\uFEFF{"a": 1}'))).toEqual({ ok: true, json: { a: 1 } })
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from('{"a": 1}', 'utf16le')])
    expect(readCaseFile(wide)).toEqual({ ok: true, json: { a: 1 } })
  })
})
