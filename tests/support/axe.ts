import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What is asked for only: a third of the time would go into describing what is well. */
const asked: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** The rules of accessibility that a page breaks as it stands there now, each with what breaks it. No screen has a frame. */
export async function listViolations(page: Page, shown: string): Promise<string[]> {
  // Brought into each document once: reading half a megabyte takes longer than asking.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), asked)
  return violations.map(({ id, nodes }) => `${shown}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
