import type { Browser, Page } from '@playwright/test'
import { listViolations } from './axe.ts'
import { signInTo } from './demo-people.ts'
import { openWatched, type Screen, untilShown } from './screens.ts'

/** How each screen is looked at, one after the other; widths in pixels, the first of the narrowest phone that Muster is made for. */
const looks = [
  { name: 'by night on a phone', colorScheme: 'dark', width: 360 },
  { name: 'by day on a desk', colorScheme: 'light', width: 1440 },
] as const

/** Every rule of accessibility that a screen breaks, and every screen that scrolls sideways. */
export async function walkScreens(
  browser: Browser,
  { url, screens }: { url: string; screens: readonly Screen[] },
): Promise<string[]> {
  const found: string[] = []
  // One browser a person, as in life: what is the same on every screen is fetched once.
  for (const [login, theirs] of Map.groupBy(screens, (screen) => screen.login)) {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    if (login) await signInTo(context, url, login)
    const page = await openWatched(context)
    let shown = ''
    page.on('pageerror', (error) => found.push(`${shown}: ${error.message}`))
    for (const screen of theirs) {
      for (const [turn, look] of looks.entries()) {
        shown = `${screen.name}, ${look.name}`
        await page.emulateMedia({ colorScheme: look.colorScheme })
        await page.setViewportSize({ width: look.width, height: 800 })
        // A room opens its panels by the width that it finds; everything else is the same page, laid out anew.
        const isNew = turn === 0 || screen.path.endsWith('/live')
        if (isNew) await page.goto(url + screen.path)
        await untilShown(page)
        await untilIn(page, look.colorScheme)
        if (isNew) await screen.act?.(page)
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
        found.push(...(await listViolations(page, shown)), ...(sideways ? [`${shown}: scrolls sideways`] : []))
      }
    }
    await context.close()
  }
  return found
}

/** The product is told by the browser, some time later, that day or night has come. */
async function untilIn(page: Page, colorScheme: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['mantineColorScheme'] === wanted &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    colorScheme,
  )
}
