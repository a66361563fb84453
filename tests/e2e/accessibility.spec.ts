import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { z } from 'zod'
import { startDemo } from '../support/demo.ts'
import { signInTo } from '../support/demo-people.ts'
import type { Product } from '../support/product.ts'
import { listScreens, openWatched, type Screen, untilShown } from '../support/screens.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const narrowest = 360

// Each walk is long: they go side by side, each on a demo of its own.
test.describe.configure({ mode: 'parallel' })

let demo: Product
let screens: Screen[]

test.beforeAll(async ({ browser }) => {
  demo = await startDemo()
  const context = await browser.newContext()
  screens = await listScreens(context, demo.url)
  await context.close()
})
test.afterAll(() => demo.remove())

test('no page of the product is left out', async ({ page }) => {
  await page.goto(`${demo.url}/sign-in`)
  // The router leaves itself here for its developer tools.
  const routes = z
    .array(z.string())
    .parse(await page.evaluate(() => Object.keys(Reflect.get(window, '__TSR_ROUTER__').routesByPath)))
  expect(routes.length).toBeGreaterThan(0)
  const leads = (route: string, { path }: Screen) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path)
  expect(routes.filter((route) => !screens.some((screen) => leads(route, screen)))).toEqual([])
})

for (const look of [
  { name: 'by day on a desk', colorScheme: 'light', width: 1440 },
  { name: 'by night on a phone', colorScheme: 'dark', width: narrowest },
] as const)
  test(`no screen breaks a rule of accessibility or scrolls sideways, ${look.name}`, async ({ browser }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    // One browser a person, as in life: what is the same on every screen is fetched once.
    for (const [login, theirs] of Map.groupBy(screens, (screen) => screen.login)) {
      const context = await browser.newContext({
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: 800 },
        reducedMotion: 'reduce',
      })
      if (login) await signInTo(context, demo.url, login)
      const page = await openWatched(context)
      let shown = ''
      page.on('pageerror', (error) => found.push(`${shown}: ${error.message}`))
      for (const screen of theirs) {
        shown = screen.name
        await page.goto(demo.url + screen.path)
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
    expect(found).toEqual([])
  })

test('no dialog breaks a rule of accessibility, and each gives the focus back', async ({ browser }) => {
  test.setTimeout(180_000)
  const found: string[] = []
  for (const { screen, opener } of dialogs) {
    const { login, path } = screens.find(({ name }) => name === screen) ?? { login: null, path: '' }
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    if (login) await signInTo(context, demo.url, login)
    const page = await openWatched(context)
    await page.goto(demo.url + path)
    const button = page.getByRole('button', { name: opener }).first()
    await button.click()
    await expect(page.getByRole('dialog')).toHaveAccessibleName(/./)
    found.push(...(await listViolations(page, `${screen}: ${opener}`)))
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
    await context.close()
  }
  expect(found).toEqual([])
})

/** One of each kind: a question, a reason to be given, a form beside a list, a tool of the room. */
const dialogs = [
  { screen: 'held-certificates', opener: 'Issue certificates' },
  { screen: 'held-certificates', opener: /^Revoke/ },
  { screen: 'held-people', opener: 'Add a person' },
  { screen: 'room-facilitator', opener: 'New poll' },
  { screen: 'room-check-facilitator', opener: 'Check' },
] as const

async function listViolations(page: Page, shown: string): Promise<string[]> {
  // No screen has a frame: in the page itself, without the empty page that would be opened to gather what frames say.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${shown}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
