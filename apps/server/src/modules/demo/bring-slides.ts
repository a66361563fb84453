import type { DeckId, PersonId, ProjectId, SessionId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { KeptFile } from '../../platform/storage.ts'
import { enterDeck } from '../programme/decks.service.ts'
import type { NewDemoSession } from './demo.store.ts'
import { drawSlides, slideSize } from './draw-slides.ts'
import { resourcePersons } from './facts/mission.ts'
import { slides, slidesName } from './facts/slides.ts'

/** Draws the slides of the demo's first presentation and keeps the file. Not to be called in a transaction. */
export async function keepSlides(ctx: Ctx): Promise<KeptFile> {
  const { latin, organisation } = resourcePersons[0]
  const bytes = await drawSlides(slides, { speaker: `${latin} · ${organisation}`, at: ctx.now })
  return ctx.platform.storage.keep(bytes, 'application/pdf')
}

type Brought = { projectId: ProjectId; sessionId: SessionId; personId: PersonId; deckId: DeckId }

/** Gives them to the first presentation that is still to come, in its speaker's name; null where there is none. In a transaction. */
export async function bringSlides(
  ctx: Ctx,
  { sessions, file }: { sessions: readonly NewDemoSession[]; file: KeptFile },
): Promise<Brought | null> {
  const session = sessions.find(({ kind, held }) => kind === 'presentation' && !held)
  const personId = session?.speakers[0]
  if (!session || !personId) return null
  const which = { projectId: session.projectId, sessionId: session.id, personId }
  const notes = slides.map(({ note }) => note)
  const deckId = await enterDeck(ctx, which, { name: slidesName, pages: slides.map(() => slideSize), file, notes })
  return { ...which, deckId }
}
