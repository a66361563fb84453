import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** What a stranger may learn from a serial: what is certified, or that nothing is known of it. */
export const Verification = z.discriminatedUnion('result', [
  z.object({
    result: z.enum(['valid', 'revoked']),
    serial: z.string(),
    /** Null when the holder's data were erased. */
    name: z.string().nullable(),
    nativeName: z.object({ text: z.string(), lang: z.string() }).nullable(),
    projectCode: z.string(),
    projectTitle: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    timeZone: z.string(),
    issuingOrganisation: z.string(),
    hostCountry: z.string(),
    sessions: z.int(),
    /** How many sessions were required; `tier`: a lesser outcome than complete, as printed. */
    required: z.int(),
    tier: z.string().nullable(),
    creditsHundredths: z.int().nullable(),
    issuedAt: z.string(),
    revokedAt: z.string().nullable(),
    sha256: z.string(),
  }),
  z.object({ result: z.literal('unknown'), serial: z.string() }),
])
export type Verification = z.output<typeof Verification>

export const verifySerial = endpoint({
  method: 'GET',
  path: '/api/verify/:serial',
  action: 'public.read',
  summary: 'What a serial certifies; `unknown` for anything else',
  params: z.object({ serial: z.string().max(64) }),
  reply: Verification,
})
