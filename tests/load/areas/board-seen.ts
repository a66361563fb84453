import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../../support/chromium.ts'
import type { Bench } from '../area.ts'
import { startChild } from '../child.ts'
import type { Admitted, GeneratorCommand } from '../generator/main.ts'
import { makeInstallation } from '../product/installation.ts'
import { compare, type Pair, type Result } from '../result.ts'
import { percentile } from '../statistics.ts'

const load = fileURLToPath(new URL('../generator/main.ts', import.meta.url))
const atOnce = 20
const number = new Intl.NumberFormat('en')
/** How long somebody scrolls, and how far with each turn of the wheel. */
const scrolling = { forMs: 4_000, everyMs: 40, px: 120 }

/**
 * The board of many people in a real browser, scrolled while people come, some every run: how far apart its frames are.
 * Against the same board, scrolled right before while nothing happens.
 */
export async function measureBoardSeen(bench: Bench): Promise<Result[]> {
  const { options, cores, lifetime, say } = bench
  const { audience, startServer } = await makeInstallation(bench, { people: options.people, sessions: 1 })
  const [session] = audience.sessions
  if (!session) throw new Error('no session was made')
  const server = await startServer()
  const generator = startChild({ name: 'the load', args: [load], core: cores.measured }, lifetime)
  const tell = <Reply>(command: GeneratorCommand) => generator.ask<Reply>(command)
  const { projectId, facilitator, participants: cookies, pageCount } = audience
  const meeting = { projectId, ...session, pageCount }
  await tell({ do: 'begin', server: { kind: 'product', port: server.port, meeting, facilitator, cookies } })

  const browser = await chromium.launch(chromiumLaunch)
  lifetime.onEnd(() => browser.close())
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await openBoard(context, { url: `http://localhost:${server.port}`, projectId, cookie: facilitator })

  const p99s: Pair[] = []
  const longest: Pair[] = []
  const perRun = Math.floor(options.people / options.runs)
  for (let run = 0; run < options.runs; run++) {
    const still = await scroll(page)
    const coming = tell<Admitted>({ do: 'admit', count: perRun, atOnce })
    const busy = await scroll(page)
    await coming
    // Otherwise nothing was measured: the board has to show who came.
    await page.getByRole('button', { name: `${number.format((run + 1) * perRun)} Here now` }).waitFor()
    p99s.push({ product: percentile(busy, 0.99), floor: percentile(still, 0.99) })
    longest.push({ product: Math.max(...busy), floor: Math.max(...still) })
    const [busiest, stillest] = [Math.max(...busy), Math.max(...still)]
    say(`run ${run + 1} of ${options.runs}: longest frame ${busiest.toFixed(0)} ms, floor ${stillest.toFixed(0)} ms`)
  }
  await browser.close()
  await tell({ do: 'end' })
  await generator.stop()
  await server.stop()
  const metric = `board-${options.people}-frame`
  return [
    compare({ metric: `${metric}-p99`, unit: 'ms' }, p99s),
    compare({ metric: `${metric}-longest`, unit: 'ms' }, longest),
  ]
}

async function openBoard(
  context: BrowserContext,
  at: { url: string; projectId: string; cookie: string },
): Promise<Page> {
  const [name = '', value = ''] = at.cookie.split('=')
  await context.addCookies([{ name, value, url: at.url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  await page.goto(`${at.url}/projects/${at.projectId}/attendance`)
  await page.getByRole('row').nth(10).waitFor()
  return page
}

/** Turns the wheel over the middle of the page, down and up again; answers how far apart the frames were meanwhile, ms. */
async function scroll(page: Page): Promise<number[]> {
  await page.mouse.move(720, 600)
  const frames = page.evaluate(async (forMs) => {
    const gaps: number[] = []
    const startedAt = performance.now()
    for (let last = startedAt; last - startedAt < forMs; ) {
      const at = await new Promise<number>((drawn) => requestAnimationFrame(() => drawn(performance.now())))
      gaps.push(at - last)
      last = at
    }
    return gaps
  }, scrolling.forMs)
  const startedAt = performance.now()
  while (performance.now() - startedAt < scrolling.forMs) {
    const isDown = performance.now() - startedAt < scrolling.forMs / 2
    await page.mouse.wheel(0, isDown ? scrolling.px : -scrolling.px)
    await page.waitForTimeout(scrolling.everyMs)
  }
  return frames
}
