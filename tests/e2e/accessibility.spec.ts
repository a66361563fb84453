import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { listViolations } from '../support/axe.ts'
import { startDemo } from '../support/demo.ts'
import { signInTo } from '../support/demo-people.ts'
import type { Product } from '../support/product.ts'
import { listScreens, openWatched, type Screen } from '../support/screens.ts'
import { walkScreens } from '../support/walk-screens.ts'

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

test('no screen breaks a rule of accessibility or scrolls sideways, by night on a phone and by day on a desk', async ({
  browser,
}) => {
  test.setTimeout(1_200_000)
  expect(await walkScreens(browser, { url: demo.url, screens })).toEqual([])
})

test('no dialog breaks a rule of accessibility, and each gives the focus back', async ({ browser }) => {
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
