import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { startDemo } from '../support/demo.ts'
import { listScreens, type Screen, signInTo } from '../support/screens.ts'

// npm run pictures [-- NAME…]: every screen (or those whose name begins so) as PNG files in pictures/, in both themes on a
// phone and on a desk, and once from right to left.
const folder = resolve(import.meta.dirname, '../../pictures')
const looks = [
  { name: 'day-desk', colorScheme: 'light', width: 1440, height: 900, query: '' },
  { name: 'day-phone', colorScheme: 'light', width: 390, height: 844, query: '' },
  { name: 'night-desk', colorScheme: 'dark', width: 1440, height: 900, query: '' },
  { name: 'night-phone', colorScheme: 'dark', width: 390, height: 844, query: '' },
  { name: 'rtl-desk', colorScheme: 'light', width: 1440, height: 900, query: '?dir=rtl' },
] as const

const wanted = process.argv.slice(2)
const demo = await startDemo()
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})
try {
  const lookup = await browser.newContext()
  const screens = (await listScreens(lookup, demo.url)).filter(
    ({ name }) => wanted.length === 0 || wanted.some((begin) => name.startsWith(begin)),
  )
  await lookup.close()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [index, screen] of screens.entries()) {
    process.stdout.write(`${index + 1}/${screens.length} ${screen.name}\n`)
    for (const look of looks) await picture(browser, screen, look)
  }
} finally {
  await browser.close()
  await demo.remove()
}

async function picture(browser: Browser, screen: Screen, look: (typeof looks)[number]): Promise<void> {
  const context = await browser.newContext({
    colorScheme: look.colorScheme,
    viewport: { width: look.width, height: look.height },
    locale: 'en-GB',
    timezoneId: 'Asia/Ulaanbaatar',
    reducedMotion: 'reduce',
  })
  if (screen.login) await signInTo(context, demo.url, screen.login)
  const page = await context.newPage()
  await page.goto(demo.url + screen.path + look.query)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  if (sideways > 0) process.stdout.write(`  ${look.name} scrolls sideways by ${sideways} px\n`)
  await page.screenshot({ path: `${folder}/${screen.name}-${look.name}.png`, fullPage: true })
  await context.close()
}
