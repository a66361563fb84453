import type { Page } from '@playwright/test'
import { z } from 'zod'

const noted = 'shownOnStage'

/** From the page's next loading on, notes what the stage of a room shows, beginning with its first rendering. */
export async function watchStage(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const shown: string[] = []
    Object.assign(window, { [name]: shown })
    new MutationObserver(() => {
      const stage = document.querySelector('main[aria-label="Stage"]')
      if (!stage) return
      const label = stage.querySelector('[role="img"][aria-label^="Page "]')?.getAttribute('aria-label')
      const free = stage.textContent.includes('The stage is free') ? 'nothing' : null
      const now = label?.match(/^Page \d+ of \d+/)?.[0] ?? free
      if (now !== null && now !== shown.at(-1)) shown.push(now)
    }).observe(document, { subtree: true, childList: true, attributes: true })
  }, noted)
}

/** What the stage has shown since the page was loaded, in order: `Page 2 of 3`, or `nothing` while it was free. */
export async function listShown(page: Page): Promise<string[]> {
  return z.array(z.string()).parse(await page.evaluate((name) => Reflect.get(window, name), noted))
}
