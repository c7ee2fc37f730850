import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = path.resolve(import.meta.dirname, '..')
const stampFile = path.join(root, 'build', 'stamp')

/** Builds the pages if anything they are made of has changed since. @returns whether it had to. */
export async function build(): Promise<boolean> {
  const stamp = await hashOfSources()
  const last = await readFile(stampFile, 'utf8').catch(() => '')
  if (last === stamp && existsSync(path.join(root, 'build/server/index.js'))) return false
  await rm(path.join(root, 'build'), { recursive: true, force: true })
  await run(process.execPath, [path.join(root, 'node_modules/.bin/react-router'), 'build'])
  await precompress()
  await mkdir(path.dirname(stampFile), { recursive: true })
  await writeFile(stampFile, stamp)
  return true
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256').update(process.env.WITH_CATALOGUE ?? '')
  const files: string[] = []
  for await (const file of glob(['src/**/*.{ts,tsx,css,json,woff2}', 'package-lock.json', '*.config.ts'], {
    cwd: root,
  }))
    files.push(file)
  for (const file of files.sort()) hash.update(file).update(await readFile(path.join(root, file)))
  return hash.digest('hex')
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    const child = spawn(command, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } })
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Building the pages failed:\n${Buffer.concat(output).toString()}`)),
    )
  })
}

/** Scripts and styles are compressed once here, as small as can be, so that serving them costs nothing. */
async function precompress(): Promise<void> {
  for await (const file of glob('build/client/assets/*.{js,css,svg}', { cwd: root })) {
    const full = path.join(root, file)
    const bytes = await readFile(full)
    await writeFile(
      `${full}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
    await writeFile(`${full}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

if (import.meta.main)
  console.log((await build()) ? 'The pages are built.' : 'The pages are built already; nothing has changed.')
