import path from 'node:path'
import { type Proxies, readProxies } from './web/client-address.ts'

/** The product's settings, each from one environment variable; `docs/running.md` has the table. */
export type Settings = {
  port: number
  dataDir: string
  dataDirWasSet: boolean
  databaseUrl: string | null
  publicUrl: string
  smtpUrl: string | null
  proxies: Proxies
}

/**
 * Reads the settings.
 * @throws SettingsRefusal, a sentence that names the variable and what it may be.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsRefusal(`PORT is “${env.PORT}”. Set it to a whole number from 1 to 65535.`)
  const publicUrl = env.PUBLIC_URL || `http://localhost:${port}`
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    throw new SettingsRefusal(
      `PUBLIC_URL is “${publicUrl}”. Set it to the address people type, such as https://reviews.example.org.`,
    )
  return {
    port,
    dataDir: path.resolve(env.DATA_DIR || 'data'),
    dataDirWasSet: Boolean(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL || null,
    publicUrl: new URL(publicUrl).origin,
    smtpUrl: env.SMTP_URL || null,
    proxies: proxiesIn(env.TRUSTED_PROXIES),
  }
}

function proxiesIn(text: string | undefined): Proxies {
  try {
    return readProxies(text)
  } catch (error) {
    throw new SettingsRefusal(
      `TRUSTED_PROXIES: ${(error as Error).message} Write such as 10.0.0.5, 192.168.1.0/24, with commas between.`,
    )
  }
}

/** The address people type, without a slash at its end: what links in messages begin with. */
export function publicUrl(): string {
  return readSettings().publicUrl
}

/** Whether messages leave from here; where not they wait in the outbox. */
export function sendsMail(): boolean {
  return readSettings().smtpUrl !== null
}

/** A setting that cannot be used, in a sentence for the person who starts the product. */
export class SettingsRefusal extends Error {}
