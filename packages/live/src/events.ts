import type { PersonId } from '@muster/contracts/ids'
import { z } from 'zod'
import { captionsEvents } from './captions/model.ts'
import { chatEvents } from './chat/model.ts'
import { checksEvents } from './checks/model.ts'
import { complaintsEvents } from './complaints/model.ts'
import { deckEvents } from './deck/model.ts'
import { doorEvents } from './door/model.ts'
import { drawingEvents } from './drawing/model.ts'
import type { Unplaced } from './event-shape.ts'
import { groupsEvents } from './groups/model.ts'
import { handoverEvents } from './handover/model.ts'
import { handsEvents } from './hands/model.ts'
import { helpEvents } from './help/model.ts'
import { lifecycleEvents } from './lifecycle/model.ts'
import { noticesEvents } from './notices/model.ts'
import { outsideVoiceEvents } from './outside-voice/model.ts'
import { pollsEvents } from './polls/model.ts'
import { problemsEvents } from './problems/model.ts'
import { questionsEvents } from './questions/model.ts'
import { showEvents } from './show/model.ts'
import { videoEvents } from './video/model.ts'

export const eventSchemas = [
  ...lifecycleEvents,
  ...deckEvents,
  ...handoverEvents,
  ...drawingEvents,
  ...videoEvents,
  ...chatEvents,
  ...handsEvents,
  ...pollsEvents,
  ...groupsEvents,
  ...outsideVoiceEvents,
  ...helpEvents,
  ...noticesEvents,
  ...checksEvents,
  ...showEvents,
  ...doorEvents,
  ...problemsEvents,
  ...complaintsEvents,
  ...captionsEvents,
  ...questionsEvents,
] as const

/** One entry of a log, flat: what every event carries, and the payload of its type. */
export const Event = z.discriminatedUnion('type', eventSchemas)
export type Event = z.output<typeof Event>
export type EventType = Event['type']

/**
 * What `decide` makes: an event without a place in the log yet, and the words that are stored beside it. A nameless one has
 * no actor: who commanded it is not in the log.
 */
export type NewEvent = { event: Unplaced<Event>; words?: string; isNameless?: boolean }
/** The same with its place: what the server appends. `author` is who commanded a nameless event: it is never sent to anybody. */
export type PlacedEvent = { event: Event; words?: string; author?: PersonId }
