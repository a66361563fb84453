import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../support/chromium.ts'
import { startDemo } from '../support/demo.ts'
import { signInTo } from '../support/demo-people.ts'
import { listScreens, openWatched, type Screen, untilShown } from '../support/screens.ts'
import { type Look, looks } from './looks.ts'

// npm run pictures [-- [NAME…] [--look LOOK…] [--at URL]]: every screen (or those whose name begins so) as PNG files in
// pictures/, in every look (or those named), of a demo of its own (or of the one that runs at URL).
const folder = resolve(import.meta.dirname, '../../pictures')
const {
  values: { look: wantedLooks, at },
  positionals: wantedNames,
} = parseArgs({ allowPositionals: true, options: { look: { type: 'string', multiple: true }, at: { type: 'string' } } })

const demo = at === undefined ? await startDemo() : null
const url = demo?.url ?? at ?? ''
let browser: Browser | null = null
try {
  browser = await chromium.launch(chromiumLaunch)
  const lookup = await browser.newContext()
  const screens = (await listScreens(lookup, url)).filter(
    ({ name }) => wantedNames.length === 0 || wantedNames.some((begin) => name.startsWith(begin)),
  )
  await lookup.close()
  // Where only some are asked for, the others stay as they were.
  if (wantedNames.length === 0 && wantedLooks === undefined) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const chosen = looks.filter(({ name }) => wantedLooks === undefined || wantedLooks.includes(name))
  for (const [index, look] of chosen.entries()) {
    process.stdout.write(`${index + 1}/${chosen.length} ${look.name}: ${screens.length} screens\n`)
    for (const [login, theirs] of Map.groupBy(screens, (screen) => screen.login))
      await walk(browser, { look, login, screens: theirs })
  }
} finally {
  await browser?.close()
  await demo?.remove()
}

type Walk = { look: Look; login: string | null; screens: readonly Screen[] }

/** One browser a person and look, as in life: what is the same on every screen is fetched once. */
async function walk(browser: Browser, { look, login, screens }: Walk): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: look.height },
    locale: 'en-GB',
    timezoneId: 'Asia/Ulaanbaatar',
    reducedMotion: 'reduce',
  })
  if (login) await signInTo(context, url, login)
  for (const screen of screens) await picture(context, screen, look)
  await context.close()
}

async function picture(context: BrowserContext, screen: Screen, look: Look): Promise<void> {
  const page = await openWatched(context)
  await page.goto(url + screen.path + look.query)
  await settle(page, screen).catch(() => say(screen, look, 'did not settle; the picture shows how far it came'))
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sideways > 0) say(screen, look, `scrolls sideways by ${sideways} px`)
  // A window as high as the page, and not a picture that is: what is drawn only where it is seen is drawn then.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: look.width, height: Math.max(look.height, height) })
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await page.screenshot({ path: `${folder}/${screen.name}-${look.name}.png` })
  await page.close()
}

/** The page as it is looked at: shown, and with done what is to be done on it. */
async function settle(page: Page, { act }: Screen): Promise<void> {
  await untilShown(page)
  await act?.(page)
}

/** A finding does not end the walk; it fails it. */
function say(screen: Screen, look: Look, what: string): void {
  process.exitCode = 1
  process.stdout.write(`  ${screen.name} ${look.name} ${what}\n`)
}
