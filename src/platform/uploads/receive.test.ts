import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetOldUploads, uploadPath } from './places.ts'
import { forgetAll, receive } from './receive.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'uploads-'))
beforeAll(() => {
  process.env.DATA_DIR = dataDir
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const limits = { fields: ['groups', 'links'], mostBytes: 1000 }
const kept = () => readdirSync(path.join(dataDir, 'uploads'))

function post(form: FormData): Request {
  return new Request('http://localhost/register', { method: 'POST', body: form })
}

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'groups.csv'): File {
  return new File([content], name)
}

describe('receive', () => {
  it('keeps each file byte for byte, with the name its sender gave it', async () => {
    const bytes = fc.uint8Array({ maxLength: 1000 }).map((content) => Uint8Array.from(content))
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const form = new FormData()
        form.set('id', ' 7 ')
        form.set('groups', fileOf(content, 'allgroupsdata20220718.csv'))
        const { typed, files } = await receive(post(form), limits)
        expect(typed).toEqual({ id: '7' })
        expect(files.groups).toMatchObject({ name: 'allgroupsdata20220718.csv', size: content.length })
        expect(readFileSync(uploadPath(files.groups!.id)).equals(Buffer.from(content))).toBe(true)
        await forgetAll(files)
        expect(kept()).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('passes over fields left empty, and files that were not asked for', async () => {
    const form = new FormData()
    form.set('groups', fileOf('', ''))
    form.set('photo', fileOf('abc', 'photo.jpg'))
    const { files } = await receive(post(form), limits)
    expect(files).toEqual({})
    expect(kept()).toEqual([])
  })

  it('reads a file that is too large to its end and does not keep it', async () => {
    const form = new FormData()
    form.set('groups', fileOf('x'.repeat(1001)))
    form.set('links', fileOf('y'.repeat(1000), 'links.csv'))
    const { files } = await receive(post(form), limits)
    expect(files.groups?.isTooLarge).toBe(true)
    expect(files.links?.isTooLarge).toBe(false)
    expect(existsSync(uploadPath(files.groups!.id))).toBe(false)
    await forgetAll(files)
  })

  it('refuses what breaks off, and keeps nothing of it', async () => {
    const form = new FormData()
    form.set('groups', fileOf('x'.repeat(900)))
    const whole = post(form)
    const type = whole.headers.get('content-type')!
    const bytes = new Uint8Array(await whole.arrayBuffer())
    for (const end of [10, 200, bytes.length - 4]) {
      const cut = new Request('http://localhost/register', {
        method: 'POST',
        headers: { 'content-type': type },
        body: bytes.slice(0, end),
      })
      await expect(receive(cut, limits)).rejects.toMatchObject({ init: { status: 400 } })
      expect(kept()).toEqual([])
    }
  })

  it('refuses a sender who goes away in the middle of a file', async () => {
    const form = new FormData()
    form.set('groups', fileOf('x'.repeat(900)))
    const whole = post(form)
    const bytes = new Uint8Array(await whole.clone().arrayBuffer())
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 400))
        setTimeout(() => controller.error(new Error('gone')), 20)
      },
    })
    const init = { method: 'POST', headers: whole.headers, body, duplex: 'half' }
    await expect(receive(new Request('http://localhost/register', init), limits)).rejects.toMatchObject({
      init: { status: 400 },
    })
    expect(kept()).toEqual([])
  })

  it('refuses what is no form with files', async () => {
    const body = new URLSearchParams({ a: '1' })
    const request = new Request('http://localhost/register', { method: 'POST', body })
    await expect(receive(request, limits)).rejects.toMatchObject({ init: { status: 400 } })
  })
})

describe('forgetOldUploads', () => {
  it('removes what has lain there for longer than so many days', async () => {
    const form = new FormData()
    form.set('groups', fileOf('abc'))
    await receive(post(form), limits)
    expect(await forgetOldUploads(7)).toBe(0)
    expect(await forgetOldUploads(7, Date.now() + 8 * 86_400_000)).toBe(1)
    expect(kept()).toEqual([])
  })
})
