import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { data } from 'react-router'
import { type Typed, typedIn } from '../form.ts'
import { newId } from '../ids.ts'
import type { Refusal } from '../refusal.ts'
import { forgetUpload, prepareUploads, uploadPath } from './places.ts'

/** A file as it was received: the id it lies under, the name its sender gave it, and its size in bytes. */
export type ReceivedFile = { id: string; name: string; size: number; isTooLarge: boolean }

/** A form with files as it was received. Fields left empty have no file. */
export type Received = { typed: Typed; files: Record<string, ReceivedFile> }

/** What a form may bring: the names of its file fields, and the most bytes of each. */
export type UploadLimits = { fields: readonly string[]; mostBytes: number }

/**
 * Receives a form with files, each streamed to the disc while it is counted, so that memory never holds more than a
 * piece of it (UP-02). A file that is too large is read to its end and not kept: the browser then shows our answer
 * instead of a broken connection.
 * @throws 400 where the request is no such form or breaks off.
 */
export async function receive(request: Request, limits: UploadLimits): Promise<Received> {
  const type = request.headers.get('content-type') ?? ''
  if (!request.body || !type.startsWith('multipart/form-data')) throw broken()
  await prepareUploads()
  const files: Record<string, ReceivedFile> = {}
  const fields = new FormData()
  const writing = new Map<string, Promise<void>>()
  const brokenOff = new AbortController()
  const form = openForm(type, limits)
  form.on('field', (name: string, value: string) => fields.append(name, value))
  form.on('file', (field: string, stream: BusboyFileStream, name: string) => {
    if (!limits.fields.includes(field) || writing.has(field) || !name) return void stream.resume()
    const kept = keep(stream, name, brokenOff.signal).then((file) => {
      files[field] = file
    })
    kept.catch(() => {})
    writing.set(field, kept)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream<Uint8Array>), form)
    await Promise.all(writing.values())
  } catch {
    brokenOff.abort()
    await Promise.allSettled(writing.values())
    await forgetAll(files)
    throw broken()
  }
  return { typed: typedIn(fields), files }
}

/** Removes what was received, when it is not wanted after all. */
export async function forgetAll(files: Record<string, ReceivedFile>): Promise<void> {
  for (const { id } of Object.values(files)) await forgetUpload(id)
}

function openForm(type: string, { fields, mostBytes }: UploadLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: mostBytes, files: fields.length, fields: 20, fieldSize: 10_000 },
    })
  } catch {
    throw broken()
  }
}

async function keep(stream: BusboyFileStream, name: string, signal: AbortSignal): Promise<ReceivedFile> {
  const id = newId()
  try {
    await pipeline(stream, createWriteStream(uploadPath(id), { mode: 0o600 }), { signal })
  } catch (error) {
    await forgetUpload(id)
    throw error
  }
  const isTooLarge = stream.truncated
  if (isTooLarge) await forgetUpload(id)
  return { id, name: name.slice(0, 200), size: stream.bytesRead, isTooLarge }
}

function broken() {
  const because =
    'The files did not arrive whole. Nothing was kept; choose them again and send them once more.'
  return data({ because } satisfies Refusal, { status: 400 })
}
