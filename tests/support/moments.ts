import type { Locator, Page } from '@playwright/test'

// Moments by the browsers' own clocks, which are this machine's: a test that asks again and again learns of a change only
// some time later. All are milliseconds since the epoch.

/** From now on, a page waits for these words to be in it; what is answered tells when they were. */
export async function watchFor(page: Page, words: string): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle((wanted) => {
    const moment = new Promise<number>((noted) => {
      const isThere = () => document.body.textContent.includes(wanted)
      const observer = new MutationObserver(() => {
        if (!isThere()) return
        observer.disconnect()
        noted(Date.now())
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return { moment }
  }, words)
  return () => watch.evaluate(({ moment }) => moment)
}

/** Presses a button, and tells when. */
export function press(button: Locator): Promise<number> {
  return button.evaluate((element) => {
    const pressedAtMs = Date.now()
    if (element instanceof HTMLElement) element.click()
    return pressedAtMs
  })
}
