import type { ProjectId, SessionId } from '@muster/contracts/ids'
import type { Role } from '@muster/contracts/permissions'
import { type Browser, test as base } from '@playwright/test'
import type { Seat } from './browsers.ts'
import { enterRoom } from './in-the-room.ts'
import type { MadePerson } from './makers.ts'
import { type Product, prepareProduct } from './product.ts'

/** Signs of life as seldom as in earnest: these tests lose no connection unless they mean to. */
const unhurried = {
  PING_INTERVAL_MS: '10000',
  PING_TIMEOUT_MS: '5000',
  CHECKPOINT_INTERVAL_MS: '15000',
  LEASE_MS: '15000',
}

/**
 * Tests on one running product, that a worker starts once for all its files: each file makes a project of its own in it. Whoever
 * was at a browser has left when a test is over.
 */
export const test = base.extend<{ leaving: undefined }, { product: Product }>({
  product: [
    async ({ browser: _ }, use) => {
      const product = await prepareProduct({ env: unhurried })
      await product.start()
      await use(product)
      await product.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  leaving: [
    async ({ browser }, use) => {
      await use(undefined)
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
})

/** A session that begins now, of a project of its own, and who may come into its room. */
export type SharedRoom<Name extends string> = {
  projectId: ProjectId
  sessionId: SessionId
  people: Record<Name, MadePerson>
  /** Sits one of them down at a browser in the room. */
  enter(browser: Browser, name: Name): Promise<Seat>
}

type Make = (role: Role, name: string) => Promise<MadePerson>

/** Makes one; `invite` makes its people. */
export async function makeRoom<Name extends string>(
  product: Product,
  title: string,
  invite: (make: Make) => Promise<Record<Name, MadePerson>>,
): Promise<SharedRoom<Name>> {
  const room = await product.furnish(async (make) => {
    const projectId = await make.project()
    const people = await invite((role, name) => make.person({ name, role, projectId }))
    const sessionId = await make.session({ projectId, title, startsInMs: -1000, lastsMs: 60 * 60 * 1000 })
    return { projectId, sessionId, people }
  })
  return {
    ...room,
    enter: (browser, name) => enterRoom(browser, { url: product.url, ...room, person: room.people[name] }),
  }
}
