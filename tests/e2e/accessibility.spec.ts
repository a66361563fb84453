import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { startDemo } from '../support/demo.ts'
import type { Product } from '../support/product.ts'
import { listScreens, type Screen, signInTo } from '../support/screens.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const narrowest = 360

let demo: Product
let screens: Screen[]

test.beforeAll(async ({ browser }) => {
  demo = await startDemo()
  const context = await browser.newContext()
  screens = await listScreens(context, demo.url)
  await context.close()
})
test.afterAll(() => demo.remove())

for (const look of [
  { name: 'by day on a desk', colorScheme: 'light', width: 1440 },
  { name: 'by night on a phone', colorScheme: 'dark', width: narrowest },
] as const)
  test(`no screen breaks a rule of accessibility or scrolls sideways, ${look.name}`, async ({ browser }) => {
    const found: string[] = []
    for (const screen of screens) {
      const context = await browser.newContext({
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: 800 },
        reducedMotion: 'reduce',
      })
      if (screen.login) await signInTo(context, demo.url, screen.login)
      const page = await context.newPage()
      const broken: string[] = []
      page.on('pageerror', (error) => broken.push(error.message))
      await page.goto(demo.url + screen.path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      found.push(
        ...violations.map(
          ({ id, nodes }) => `${screen.name}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
        ...broken.map((message) => `${screen.name}: ${message}`),
        ...(sideways ? [`${screen.name}: scrolls sideways at ${look.width} px`] : []),
      )
      await context.close()
    }
    expect(found).toEqual([])
  })
