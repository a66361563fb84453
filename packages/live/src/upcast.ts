/** An event as it was stored: its type, its version, and whatever they had then. */
export type StoredEvent = { readonly [key: string]: unknown; readonly type: string; readonly v: number }

/** Turns the event of one version into that of the next; `v` is raised for it. */
export type Upcaster = (stored: StoredEvent) => Omit<StoredEvent, 'v'> & { type: string }

/**
 * By type and the version they read (`poll.opened@1`). Events are never rewritten in the log: a type that changes gets a
 * higher version, an upcaster here, and a raise of PROTOCOL_VERSION.
 */
const upcasters: Readonly<Record<string, Upcaster>> = {
  // Before there were replies.
  'chat.said@1': (said) => ({ ...said, replyTo: null }),
  // Before there were other polls than those with options to choose from.
  'poll.opened@1': ({ options, mostChoices, ...opened }) => ({
    ...opened,
    form: { kind: 'choice', options, mostChoices },
  }),
  // Before staff chose whether votes have names, and when they are shown.
  'poll.opened@2': (opened) => ({ ...opened, voters: 'anonymous', results: 'shown' }),
  'poll.closed@1': ({ tally, ...closed }) => ({ ...closed, tally: { kind: 'choice', ...asRecord(tally) } }),
}

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** The event in the highest version that the upcasters lead to. */
export function upcast(stored: StoredEvent, table = upcasters): StoredEvent {
  const upcaster = table[`${stored.type}@${stored.v}`]
  return upcaster ? upcast({ ...upcaster(stored), v: stored.v + 1 }, table) : stored
}
