import type { SelfReviewState } from '../gates.ts'

/** What matters of a self-review whose version was withdrawn. `newer` is the version that it could move to. */
type Facts = {
  version: string
  state: SelfReviewState
  isPaired: boolean
  newer: { version: string } | null
}

/**
 * What the leaders read when the version that they are on was withdrawn: what holds still, and what they can do. Null
 * once it has been revealed: then it stays on its version, whatever becomes of that.
 */
export function withdrawnWords({ version, state, isPaired, newer }: Facts): string[] | null {
  if (state === 'revealed') return null
  const goesOn =
    state === 'answering'
      ? `Nothing is lost: those who answer go on with version ${version}, and everything that they answer counts.`
      : `You can still ask people with version ${version}.`
  return [goesOn, wayOn({ state, isPaired, newer })]
}

function wayOn({ state, isPaired, newer }: Omit<Facts, 'version'>): string {
  if (isPaired)
    return 'Both trusts of a partnership explore on one version, so this self-review stays on it. Talk with your partner and the associate if the reason matters to you.'
  if (newer)
    return `Or move to version ${newer.version}: you see beforehand what would change, and whatever was answered goes along.`
  if (state === 'answering')
    return 'There is no newer version to move to yet. When one is published, this page offers it.'
  return 'There is no newer version to move to yet. When one is published, this page offers it; or give this self-review up, and open one with another framework.'
}
