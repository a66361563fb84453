import type { Words } from './words.ts'

const gap = (seconds: number) =>
  seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} ${seconds === 60 ? 'minute' : 'minutes'}` : `${seconds} seconds`

export const en: Words = {
  title: 'Certificate of Attendance',
  lead: 'This certifies that',
  statement: ({ attended, required }) =>
    attended === required
      ? `attended every required session (${attended} of ${required}) of`
      : `attended ${attended} of ${required} required sessions of`,
  closing: null,
  occasion: ({ dates, timeZone, host }) => `${dates} (${timeZone}) · ${host}`,
  labels: {
    project: 'Project',
    implementedBy: 'Implemented by',
    issuedOn: 'Issued on',
    rule: 'Rule',
    serial: 'Serial',
  },
  rule: ({ minSharePercent, bridgedGapSeconds }) =>
    `Present for at least ${minSharePercent}% of each required session; gaps up to ${gap(bridgedGapSeconds)} bridged`,
  verify: 'Scan to verify this certificate',
  codeAlternative: (url) => `QR code that leads to ${url}, where this certificate can be verified`,
}
