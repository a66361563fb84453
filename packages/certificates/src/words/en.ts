import type { Words } from './words.ts'

const gap = (seconds: number) =>
  seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} ${seconds === 60 ? 'minute' : 'minutes'}` : `${seconds} seconds`

/** Of the rules that come with Muster; what a project calls an outcome of its own is printed as it is. */
const tierNames: Readonly<Record<string, string>> = { participation: 'Participation', 'half-credit': 'Half credit' }

export const en: Words = {
  title: 'Certificate of Attendance',
  lead: 'This certifies that',
  statement: ({ attended, required, isPartial }) => {
    if (attended < required) return `attended ${attended} of ${required} required sessions of`
    if (isPartial) return 'took part in'
    return required > 0
      ? `attended every required session (${attended} of ${required}) of`
      : 'met the rule of attendance of'
  },
  closing: null,
  occasion: ({ dates, timeZone, host }) => `${dates} (${timeZone}) · ${host}`,
  labels: {
    project: 'Project',
    implementedBy: 'Implemented by',
    issuedOn: 'Issued on',
    rule: 'Rule',
    outcome: 'Outcome',
    credits: 'Credits',
    serial: 'Serial',
  },
  rule: ({ minSharePercent, bridgedGapSeconds }) =>
    `Present for at least ${minSharePercent}% of each required session; gaps up to ${gap(bridgedGapSeconds)} bridged`,
  outcome: (tier) => `${tierNames[tier] ?? tier} (part of the requirements met)`,
  credits: ({ credits, contactHours }) =>
    contactHours === null ? credits : `${credits} (${contactHours} contact ${contactHours === '1' ? 'hour' : 'hours'})`,
  verify: 'Scan to verify this certificate',
  codeAlternative: (url) => `QR code that leads to ${url}, where this certificate can be verified`,
}
