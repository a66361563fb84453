/** The words of a certificate in one language. Where a language needs no text at a place, it is null. */
export type Words = {
  title: string
  /** Before the name. */
  lead: string
  /** Between the name and the project's title. */
  statement: (sessions: { attended: number; required: number }) => string
  /** After the facts of the project, for languages whose verb comes last. */
  closing: ((sessions: { attended: number; required: number }) => string) | null
  occasion: (facts: { dates: string; timeZone: string; host: string }) => string
  labels: { project: string; implementedBy: string; issuedOn: string; rule: string; serial: string }
  rule: (rule: { minSharePercent: number; bridgedGapSeconds: number }) => string
  /** Beside the QR code. */
  verify: string
  codeAlternative: (url: string) => string
}
