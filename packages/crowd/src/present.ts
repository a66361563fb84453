import { setTimeout } from 'node:timers/promises'
import type { PersonId } from '@muster/contracts/ids'
import type { LiveClient } from './live-client.ts'
import { nextTurn } from './next-turn.ts'
import { between, type Random } from './random.ts'

/** The first page is soon left, so that whoever comes sees that a presentation is going on; the others are talked about. */
const firstMs = [20_000, 40_000] as const
const pageMs = [90_000, 180_000] as const
/** For so long slides are waited for. */
const patienceMs = 60_000

type Presenting = { facilitator: LiveClient; random: Random; leaving: AbortSignal }

/** Comes as the one who presents what is on the stage, turns its pages, and leaves once somebody else does or it is over. */
export async function presentSlides(client: LiveClient, { facilitator, random, leaving }: Presenting): Promise<void> {
  try {
    const { me } = await client.join()
    await client.until('slides', ({ stage }) => stage().deck !== null, patienceMs)
    await handOver(facilitator, me.personId)
    let own: number | null = null
    const isOver = () => ['ended', 'cancelled'].includes(client.stage().lifecycle.phase)
    while (!leaving.aborted && !isOver()) {
      const [fewest, most] = own === null ? firstMs : pageMs
      await setTimeout(between(random, fewest, most), undefined, { signal: leaving })
      const page = nextTurn(client.stage(), { me: me.personId, own })
      const { deck } = client.stage()
      if (page === 'not-mine') break
      if (page === null || !deck) continue
      const answer = await client.command(client.stream('stage'), { type: 'deck.turn', deckId: deck.deckId, page })
      if (answer.ok) own = page
    }
    await client.leave()
  } catch (error) {
    if (!leaving.aborted) throw error
  } finally {
    client.close()
  }
}

/** Has the facilitator give somebody the slides, and go again. */
async function handOver(facilitator: LiveClient, to: PersonId): Promise<void> {
  try {
    await facilitator.join()
    await facilitator.command(facilitator.stream('stage'), { type: 'deck.hand-over', to })
    await facilitator.leave()
  } finally {
    facilitator.close()
  }
}
