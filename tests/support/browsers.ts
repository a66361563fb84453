import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Line, layLine } from './line.ts'
import type { MadePerson } from './makers.ts'

/** A person at a browser of their own. */
export type Seat = { person: MadePerson; context: BrowserContext; page: Page; line: Line }

/** Sits a person down at a new browser, signed in. */
export async function seat(browser: Browser, url: string, person: MadePerson): Promise<Seat> {
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Asia/Ulaanbaatar', locale: 'en-GB' })
  await signIn(context, url, person)
  const line = await layLine(context)
  context.on('console', (message) => {
    if (message.type() === 'error' && !isOfTheLine.test(message.text()))
      process.stderr.write(`In the browser of ${person.name}: ${message.text()}\n`)
  })
  return { person, context, page: await context.newPage(), line }
}

/** Gives a browser the cookie of somebody who has signed in. */
export async function signIn(context: BrowserContext, url: string, { cookie }: MadePerson): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
}

/** What a browser says of a line that was cut. */
const isOfTheLine = /Failed to load resource|WebSocket (connection|is already)/
