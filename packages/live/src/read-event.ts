import { z } from 'zod'
import { Event, type EventType, eventSchemas } from './events.ts'
import { upcast } from './upcast.ts'

const Stored = z.looseObject({ type: z.string(), v: z.int().positive() })

/**
 * `unknown-event`: of a newer program than this one, which must be updated (a browser: reloaded) before it can go on.
 * `malformed-event`: of a known type and version, but not of its shape; or nothing like an event, then without params.
 */
export type UnreadableEvent =
  | { ok: false; reason: 'unknown-event'; params: { type: string; v: number } }
  | { ok: false; reason: 'malformed-event'; params?: { type: string; v: number } }

const versions: ReadonlyMap<string, number> = new Map(
  eventSchemas.map(({ shape }): [EventType, number] => [shape.type.value, shape.v.value]),
)

/** Whether this program knows an event's type in that version. Cheap enough for every event that a client receives. */
export const isKnownEvent = ({ type, v }: { type: string; v: number }): boolean => versions.get(type) === v

/** Reads an event as it was stored or sent, bringing it to its type's current version. */
export function readEvent(raw: unknown): { ok: true; event: Event } | UnreadableEvent {
  const stored = Stored.safeParse(raw)
  if (!stored.success) return { ok: false, reason: 'malformed-event' }
  const current = upcast(stored.data)
  const params = { type: current.type, v: current.v }
  if (!isKnownEvent(current)) return { ok: false, reason: 'unknown-event', params }
  const event = Event.safeParse(current)
  return event.success ? { ok: true, event: event.data } : { ok: false, reason: 'malformed-event', params }
}
