import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** Somebody with a browser of their own, signed in or not. */
export type Persona = { name: string; email: string; page: Page }

export const password = 'three boats and a lantern'

/** The product with the people who use it, each in a browser of their own. */
export class House {
  readonly #browser: Browser
  readonly #url: string
  readonly #contexts: BrowserContext[] = []
  #keeper: Persona | null = null

  constructor(browser: Browser, url: string) {
    this.#browser = browser
    this.#url = url
  }

  /** A new browser for somebody. */
  async persona(
    name: string,
    email: string,
    options: { javaScriptEnabled?: boolean } = {},
  ): Promise<Persona> {
    const context = await this.#browser.newContext({ baseURL: this.#url, ...options })
    this.#contexts.push(context)
    return { name, email, page: await context.newPage() }
  }

  /** Sets the installation up as its first person, who opens the outbox for everybody else. */
  async setUp(link: string, name: string, email: string): Promise<Persona> {
    const keeper = await this.persona(name, email)
    await keeper.page.goto(link)
    await keeper.page.getByLabel('Your name').fill(name)
    await keeper.page.getByLabel('Your e-mail address').fill(email)
    await keeper.page.getByLabel('A password').fill(password)
    await keeper.page.getByLabel('Who runs this installation?').fill('Harbour Street Services')
    await keeper.page.getByLabel('Start empty').check()
    await keeper.page.getByRole('button', { name: 'Set up' }).click()
    await expect(keeper.page.getByRole('heading', { level: 1 })).toHaveText('Looking after this installation')
    this.#keeper = keeper
    return keeper
  }

  /** Somebody who was invited: opens the newest link in their mail, gives a password, and is in. */
  async join(name: string, email: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Persona> {
    const persona = await this.persona(name, email, options)
    await persona.page.goto(await this.linkTo(email))
    await persona.page.getByLabel('Choose a password').fill(password)
    await persona.page.getByRole('button', { name: /^Join / }).click()
    await expect(persona.page.getByRole('navigation').first()).toContainText('Today')
    return persona
  }

  /** Somebody who has joined, in another browser that runs no script. */
  async withoutScript({ name, email }: Pick<Persona, 'name' | 'email'>): Promise<Persona> {
    const persona = await this.persona(name, email, { javaScriptEnabled: false })
    await persona.page.goto('/sign-in')
    await persona.page.getByLabel('E-mail address').fill(email)
    await persona.page.getByLabel('Password', { exact: true }).fill(password)
    await persona.page.getByRole('button', { name: 'Sign in' }).click()
    await expect(persona.page.getByRole('navigation').first()).toContainText('Today')
    return persona
  }

  /** The link in the newest message to an address, as the administrator finds it in the outbox. */
  async linkTo(email: string): Promise<string> {
    if (!this.#keeper) throw new Error('Nobody has set the installation up.')
    const { page } = this.#keeper
    await page.goto('/installation/outbox')
    await page
      .getByRole('button', { name: `the message to ${email}` })
      .first()
      .click()
    const link = page.getByRole('link', { name: /^https?:/ })
    return (await link.getAttribute('href'))!
  }

  /** Closes every browser. */
  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close()
  }
}

/** Opens an address and says what it was answered with: 200, 403, 404. */
export async function statusOf({ page }: Persona, path: string): Promise<number> {
  const answer = await page.request.get(path, { maxRedirects: 0 })
  return answer.status()
}

/** Expects the page that somebody looks at to be the one with this heading. */
export async function heading({ page }: Persona, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
}
