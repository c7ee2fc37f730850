// Adds to package-lock.json what a registry did not have when the lock was written: entries for the binaries
// of other platforms. Without them `npm ci` of npm 11 refuses (*Missing … from lock file*) wherever the
// registry does have them. Run it after every `npm install`; it changes nothing the second time.
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version: string
  optionalDependencies?: Record<string, string>
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}
type Platform = Required<Pick<Entry, 'os' | 'cpu'>> & Pick<Entry, 'libc'>
type Packages = Record<string, Entry>

const systems: Record<string, string[]> = { windows: ['win32'], linuxmusl: ['linux', 'musl'] }
const systemNames = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony']
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/** Which systems and processors a package of binaries is for, read from its name, as in `…-linux-x64-musl`. */
export function platformOf(name: string): Platform | null {
  const words = name.split(/[-/]/).flatMap((word) => systems[word] ?? [word])
  const os = words.filter((word) => word === 'win32' || systemNames.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  if (os.length !== 1 || cpu.length !== 1) return null
  if (words.includes('musl')) return { os, cpu, libc: ['musl'] }
  return words.includes('gnu') ? { os, cpu, libc: ['glibc'] } : { os, cpu }
}

/** The key under which Node would find `name` from the package at `from`, or null. */
function findEntry(packages: Packages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const key = `${folder && `${folder}/`}node_modules/${name}`
    if (packages[key]) return key
    if (!folder) return null
  }
}

/** Adds the missing entries to `packages`, each beside the package that wants it; returns their keys. */
export function completePackages(packages: Packages): string[] {
  const added: string[] = []
  for (const [from, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = findEntry(packages, from, name)
      const isRange = !/^\d/.test(version)
      if (found && (isRange || packages[found]?.version === version)) continue
      const platform = platformOf(name)
      if (!platform) throw new Error(`Cannot tell from its name which platform ${name} is for.`)
      const key = `${found && from ? `${from}/` : ''}node_modules/${name}`
      packages[key] = { version, ...platform, ...(entry.dev && { dev: true }), optional: true }
      added.push(key)
    }
  }
  return added
}

if (import.meta.main) {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock: { packages: Packages } = JSON.parse(readFileSync(file, 'utf8'))
  const added = completePackages(lock.packages)
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(sorted)
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(
    added.length > 0 ? `Added ${added.length} entries:\n${added.join('\n')}` : 'Nothing was missing.',
  )
}
