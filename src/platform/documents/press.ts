import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DocumentContent, Letterhead, WorkbookContent } from '#src/ui/document/blocks.ts'
import { reportFault } from '../faults.ts'

/** A document as Word or PDF, on an organisation's letterhead or, without one, in our look. */
export type DocumentOrder = { as: 'docx' | 'pdf'; content: DocumentContent; letterhead: Letterhead | null }

/** What is to be made: a document, or tables as Excel or CSV. */
export type Order = DocumentOrder | { as: 'xlsx' | 'csv'; content: WorkbookContent }

/** What the press process answers: the file, or what went wrong. */
export type Answer = { file: Uint8Array } | { wrong: string }

/** Why there is no file, in a sentence for the person who asked for it. */
export class PressRefusal extends Error {}

/** How long a document may take and the process stays when nothing is asked of it, in ms, and how many may wait. */
export type PressLimits = { time: number; idle: number; waiting: number }

const usual: PressLimits = { time: 20_000, idle: 30_000, waiting: 30 }

type Job = { order: Order; resolve(file: Uint8Array): void; reject(error: Error): void }

/**
 * Makes files in a process of its own, one at a time, so that no page waits for them: a document that takes too long, or
 * that brings the renderer down, ends that process and nothing else; the next order starts another.
 */
export class Press {
  readonly #limits: PressLimits
  readonly #queue: Job[] = []
  #underWay: Job | null = null
  #process: ChildProcess | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(limits: Partial<PressLimits> = {}) {
    this.#limits = { ...usual, ...limits }
  }

  /** Makes one file. It rejects with a PressRefusal, a sentence for the reader. */
  print(order: Order): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= this.#limits.waiting)
        return reject(
          new PressRefusal('Many documents are being made just now. Wait a minute, then try again.'),
        )
      this.#queue.push({ order, resolve, reject })
      this.#next()
    })
  }

  /** Ends the process at once. */
  close(): void {
    clearTimeout(this.#timer)
    this.#process?.kill('SIGKILL')
    this.#process = null
  }

  #next(): void {
    if (this.#underWay) return
    clearTimeout(this.#timer)
    this.#underWay = this.#queue.shift() ?? null
    if (!this.#underWay) {
      this.#hold(false)
      this.#timer = setTimeout(() => this.close(), this.#limits.idle).unref()
      return
    }
    this.#process ??= this.#open()
    this.#hold(true)
    this.#timer = setTimeout(() => this.#giveUp(), this.#limits.time)
    this.#process.send(this.#underWay.order)
  }

  #giveUp(): void {
    this.close()
    this.#finish({
      wrong: 'It took too long.',
      because:
        'This document took too long to make. Try again; if it happens again, tell your administrator.',
    })
  }

  #finish(answer: { file: Uint8Array } | { wrong: string; because: string }): void {
    const job = this.#underWay
    this.#underWay = null
    if (job && 'file' in answer) job.resolve(answer.file)
    if (job && 'wrong' in answer) {
      reportFault(new Error(`A document could not be made as ${job.order.as}: ${answer.wrong}`))
      job.reject(new PressRefusal(answer.because))
    }
    this.#next()
  }

  /** An idle process of ours keeps nobody alive; one at work does. */
  #hold(isAtWork: boolean): void {
    if (isAtWork) this.#process?.ref()
    else this.#process?.unref()
    if (isAtWork) this.#process?.channel?.ref()
    else this.#process?.channel?.unref()
  }

  /** The process is told nothing of where we are: no settings, no secrets. */
  #open(): ChildProcess {
    const child = fork(path.join(import.meta.dirname, 'press-process.ts'), [], {
      ...{ cwd: tmpdir(), env: bareEnvironment(), execArgv: [] },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const fail = (wrong: string) => {
      if (this.#process !== child) return
      this.#process = null
      this.#finish({ wrong, because: notMade })
    }
    child.on('message', (answer: Answer) => {
      if (this.#process === child) this.#finish('file' in answer ? answer : { ...answer, because: notMade })
    })
    child.on('error', (error) => fail(error.message))
    child.on('exit', (code, signal) => fail(`The process ended: ${signal ?? code}.`))
    return child
  }
}

/** Windows starts nothing without its SystemRoot. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return { NODE_ENV: 'production', ...(SystemRoot && { SystemRoot }) }
}

const notMade =
  'This document could not be made. Nothing is lost: choose another kind of file, and tell your administrator.'

const press = new Press()

/** Makes one file on the press of this process. It rejects with a PressRefusal, a sentence for the reader. */
export function print(order: Order): Promise<Uint8Array> {
  return press.print(order)
}
