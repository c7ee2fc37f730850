import type { Command } from 'commander'
import type { Settings } from '#src/platform/env.ts'

/** What a command is given: the settings, the database joined, and a way to say how far it is. */
export type Session = { settings: Settings; say(line: string): void; isJson: boolean; isTerminal: boolean }

/**
 * What a command answers: the one object that `--json` prints last, and the same in lines for people. `exitCode` is 0
 * where it did what was asked, 1 where it did not.
 */
export type Answer = { json: Record<string, unknown>; lines: readonly string[]; exitCode?: 0 | 1 }

/** What a command does, given its options and the words that follow its name. */
export type Work<Options extends object> = (
  session: Session,
  options: Options,
  ...words: string[]
) => Promise<Answer>

/** Gives a command its action: opens the session, runs the work, prints the answer and ends cleanly. */
export type Act = <Options extends object>(command: Command, work: Work<Options>) => void

/** Why a command cannot do what was asked, as a sentence. */
export class CommandRefusal extends Error {}
