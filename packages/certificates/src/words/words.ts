/** How many required sessions were attended; `isPartial`: by a lesser outcome of the rule. */
export type Attended = { attended: number; required: number; isPartial: boolean }

/** The words of a certificate in one language. Where a language needs no text at a place, it is null. */
export type Words = {
  title: string
  /** Before the name. */
  lead: string
  /** Between the name and the project's title. */
  statement: (attended: Attended) => string
  /** After the facts of the project, for languages whose verb comes last. */
  closing: ((attended: Attended) => string) | null
  occasion: (facts: { dates: string; timeZone: string; host: string }) => string
  labels: Record<'project' | 'implementedBy' | 'issuedOn' | 'rule' | 'outcome' | 'credits' | 'serial', string>
  /** A lesser outcome, by the policy's name for it. */
  outcome: (tier: string) => string
  credits: (figures: { credits: string; contactHours: string | null }) => string
  rule: (rule: { minSharePercent: number; bridgedGapSeconds: number }) => string
  /** Beside the QR code. */
  verify: string
  codeAlternative: (url: string) => string
}
