import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { startDemo } from '../support/demo.ts'
import type { Product } from '../support/product.ts'
import { listScreens, type Screen } from '../support/screens.ts'
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

test('no screen breaks a rule of accessibility or scrolls sideways, by day on a desk', async ({ browser }) => {
  test.setTimeout(300_000)
  const look = { colorScheme: 'light', width: 1440 } as const
  expect(await walkScreens(browser, { url: demo.url, screens, look })).toEqual([])
})
