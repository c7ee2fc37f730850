import type { FrameworkDocument } from './document.ts'

/** A version as far as it matters to beginning with it. */
export type Version = {
  id: string
  frameworkId: string
  version: string
  suits: FrameworkDocument['suits']
  /** Why nobody begins with it any more; null while it stands. */
  withdrawnBecause: string | null
}

/** A newer version that was withdrawn, and why: whoever begins with the older one should know. */
export type Withdrawn = { version: string; because: string }

/**
 * The versions that an organisation of this kind may begin with: of each framework the newest that stands, where that
 * suits it. An older one that was for anybody does not stand in for a newer one that is not. With each, the newer ones
 * that were withdrawn.
 */
export function versionsToBeginWith<V extends Version>(
  kind: string | null,
  versions: readonly V[],
): (V & { withdrawnSince: Withdrawn[] })[] {
  return versions
    .filter((version) => newestOf(version.frameworkId, versions) === version && isFor(kind, version.suits))
    .map((version) => ({ ...version, withdrawnSince: withdrawnSince(version, versions) }))
}

/**
 * The newest version of a framework that stands, by its label and not by the order of the list: from one version to the
 * next a framework may change its title. Null where all are withdrawn.
 */
export function newestOf<V extends Version>(frameworkId: string, versions: readonly V[]): V | null {
  const standing = versions.filter(
    (version) => version.frameworkId === frameworkId && version.withdrawnBecause === null,
  )
  return standing.toSorted((a, b) => (isLaterVersion(a.version, b.version) ? -1 : 1))[0] ?? null
}

/** Whether one label of a version comes after another: 10 after 9, 2b after 2. */
export function isLaterVersion(one: string, other: string): boolean {
  return one.localeCompare(other, 'en-GB', { numeric: true }) > 0
}

function withdrawnSince(version: Version, versions: readonly Version[]): Withdrawn[] {
  const same = versions.filter(({ frameworkId }) => frameworkId === version.frameworkId)
  return same
    .filter(({ version: label }) => isLaterVersion(label, version.version))
    .flatMap(({ version: label, withdrawnBecause: because }) =>
      because === null ? [] : [{ version: label, because }],
    )
}

/**
 * Why an organisation of this kind cannot begin with a version that somebody came with; null where it can. Of a version
 * that is not among those that the asker may read, it says no more than that.
 */
export function whyNotBeginWith(
  kind: string | null,
  id: string,
  versions: readonly (Version & { title: string })[],
): string | null {
  const wanted = versions.find((version) => version.id === id)
  if (!wanted) return 'That framework is not here, or it is not yours to read.'
  const called = `“${wanted.title}”, version ${wanted.version},`
  if (wanted.withdrawnBecause !== null)
    return `${called} was withdrawn: “${wanted.withdrawnBecause}” Nobody begins with it any more.`
  if (!isFor(kind, wanted.suits))
    return `${called} is for ${wanted.suits === 'school' ? 'schools, and you open one of a trust' : 'trusts, and you open one of a school'}.`
  const newest = newestOf(wanted.frameworkId, versions)
  if (newest && newest.id !== id) return `${called} has a newer one: version ${newest.version}.`
  return null
}

function isFor(kind: string | null, suits: Version['suits']): boolean {
  return suits === 'any' || suits === (kind === 'school' ? 'school' : 'trust')
}
