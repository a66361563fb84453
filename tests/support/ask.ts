import { type Endpoint, parseReply } from '@muster/contracts/endpoint'
import type { BrowserContext } from '@playwright/test'
import type { z } from 'zod'

/** Asks an endpoint at its address as whoever is signed in to a browser; fails unless it answers 200. */
export async function ask<E extends Endpoint>(
  context: BrowserContext,
  endpoint: E,
  address: string,
): Promise<z.output<E['reply']>> {
  const answer = await context.request.fetch(address, { method: endpoint.method })
  if (!answer.ok()) throw new Error(`${endpoint.method} ${address}: ${answer.status()} ${await answer.text()}`)
  return parseReply(endpoint, await answer.json())
}
