import { z } from 'zod'

/**
 * What a certificate prints, apart from its holder's names: kept beside it as issued, so that verification says what
 * the paper says, whatever became of the project since. Dates are calendar dates in `timeZone`.
 */
export const CertificateFacts = z.object({
  verifyUrl: z.string(),
  locale: z.enum(['en', 'ko']),
  projectCode: z.string(),
  projectTitle: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  timeZone: z.string(),
  issuingOrganisation: z.string(),
  implementers: z.array(z.string()),
  /** `country` in words, as printed; `code` is ISO 3166. */
  host: z.object({ country: z.string(), code: z.string(), place: z.string().nullable() }),
  sessions: z.object({ attended: z.int(), required: z.int() }),
  /** A lesser tier that is certified, as the policy calls it; absent of complete attendance. */
  tier: z.string().optional(),
  /** What is certified of credits, with the minutes that one is worth where the policy says so. */
  credits: z.object({ hundredths: z.int(), minutesPerCredit: z.number().nullable() }).optional(),
  rule: z.object({ minSharePercent: z.number(), bridgedGapSeconds: z.int() }).optional(),
  signatory: z.object({ name: z.string(), role: z.string() }),
  issuedOn: z.string(),
})
export type CertificateFacts = z.output<typeof CertificateFacts>
