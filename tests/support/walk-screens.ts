import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { signInTo } from './demo-people.ts'
import { openWatched, type Screen, untilShown } from './screens.ts'

/** What is asked for only: a third of the time would go into describing what is well. */
const asked: Parameters<AxeBuilder['options']>[0] = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** The narrowest phone that Muster is made for, in pixels. */
export const narrowest = 360

/** How screens are looked at: the width in pixels. */
export type Look = { colorScheme: 'light' | 'dark'; width: number }

/** Every rule of accessibility that a screen breaks, and every screen that scrolls sideways. */
export async function walkScreens(
  browser: Browser,
  { url, screens, look }: { url: string; screens: readonly Screen[]; look: Look },
): Promise<string[]> {
  const found: string[] = []
  // One browser a person, as in life: what is the same on every screen is fetched once.
  for (const [login, theirs] of Map.groupBy(screens, (screen) => screen.login)) {
    const context = await browser.newContext({
      colorScheme: look.colorScheme,
      viewport: { width: look.width, height: 800 },
      reducedMotion: 'reduce',
    })
    if (login) await signInTo(context, url, login)
    const page = await openWatched(context)
    let shown = ''
    page.on('pageerror', (error) => found.push(`${shown}: ${error.message}`))
    for (const screen of theirs) {
      shown = screen.name
      await page.goto(url + screen.path)
      await untilShown(page)
      await screen.act?.(page)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      found.push(
        ...(await listViolations(page, shown)),
        ...(sideways ? [`${shown}: scrolls sideways at ${look.width} px`] : []),
      )
    }
    await context.close()
  }
  return found
}

/** The rules that a page breaks as it stands there now. */
export async function listViolations(page: Page, shown: string): Promise<string[]> {
  // No screen has a frame: in the page itself, without the empty page that would be opened to gather what frames say.
  const { violations } = await new AxeBuilder({ page }).options(asked).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${shown}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
