import type { CertificateRecord } from '@muster/certificates/record'

/** What goes to the drawing thread and comes back. A record that cannot be set comes back with the reason. */
export type DrawRequest = { id: number; record: CertificateRecord }
export type DrawReply = { id: number } & (
  | { drawn: true; pdf: Uint8Array<ArrayBuffer> }
  | { drawn: false; refusal: { reason: string; part?: string; parts?: string[]; characters?: string[] } }
  | { drawn: false; error: string }
)
