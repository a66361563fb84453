import { z } from 'zod'

/** Somebody an issue run could not issue to, as kept: by id, so that names stay erasable. */
export const KeptRefusal = z.object({
  personId: z.uuid(),
  outcome: z.string(),
  reasons: z.array(z.looseObject({ code: z.string() })),
})
export type KeptRefusal = z.output<typeof KeptRefusal>

export const isActive = ({ state }: { state: 'queued' | 'running' | 'done' | 'failed' }) =>
  state === 'queued' || state === 'running'

type Standing = {
  participants: readonly string[]
  /** What became of each person's latest certificate. */
  holders: ReadonlyMap<string, 'valid' | 'revoked'>
  refused: readonly KeptRefusal[]
}

/** Those a run has still to look at: neither holding a valid certificate nor refused by this run. */
export function listRemaining({ participants, holders, refused }: Standing): string[] {
  const turnedDown = new Set(refused.map(({ personId }) => personId))
  return participants.filter((personId) => holders.get(personId) !== 'valid' && !turnedDown.has(personId))
}

/**
 * Why a run leaves somebody out whatever the verdict: a certificate that was revoked is not given back by a run. That is
 * a decision about one person, and is taken for one person.
 */
export const revokedEarlier = {
  outcome: 'revoked',
  reasons: [{ code: 'revoked-earlier' }],
} satisfies Omit<KeptRefusal, 'personId'>
