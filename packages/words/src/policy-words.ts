import type { TFunction } from 'i18next'
import { sayLength } from './lengths.ts'
import { sayCredits } from './reason-words.ts'

/** One thing that a policy says: a code and parameters. */
type Clause = { code: string; params: Params }
type Params = { readonly [param: string]: unknown }

/** Which parameter chooses between several sentences of one clause. */
const variants: Record<string, (params: Params) => unknown> = {
  window: ({ window }) => window,
  breaks: ({ breaks }) => breaks,
  outages: ({ countAs }) => countAs,
  hub: ({ treatment }) => treatment,
  import: ({ treatment }) => treatment,
  'own-sessions': ({ ownSessions }) => ownSessions,
  'credits-rate': ({ rounding, stepHundredths }) => (stepHundredths === 100 ? `${String(rounding)}-whole` : rounding),
  'require-checks': ({ demand }) => (isParams(demand) && demand.minPercent === 100 ? 'percent-all' : kindOf(demand)),
  'make-up': ({ quiz }) => (quiz === null ? undefined : 'quiz'),
  'require-activity': ({ withinHours, scope, validated }) =>
    [
      ...(scope === 'session' ? ['each'] : []),
      withinHours === null ? 'plain' : 'timed',
      ...(validated === true ? ['validated'] : []),
    ].join('-'),
}

/** The sentence of a clause, for words with `<value>` around what may differ from policy to policy. */
export function clauseKey({ code, params }: Clause): string {
  const variant = variants[code]?.(params)
  return typeof variant === 'string' ? `policy:clause.${code}.${variant}` : `policy:clause.${code}`
}

/** What its words may name. */
export function clauseParams(t: TFunction, { params }: Clause, language: string): Record<string, unknown> {
  const flat = isParams(params.demand) ? { ...params, ...params.demand } : params
  const said: Record<string, unknown> = {}
  const say = (name: string, inMs: number, key: string) => {
    const value = flat[key]
    if (typeof value === 'number') said[name] = sayLength(value * inMs, language)
  }
  for (const [key, inMs] of lengthKeys) say('length', inMs, key)
  for (const [key, unit] of deadlineKeys) {
    const value = flat[key]
    if (typeof value === 'number') said.length = sayWhole(value, unit, language)
  }
  say('per', 60_000, 'perMinutes')
  say('from', 60_000, 'fromMinutes')
  say('to', 60_000, 'toMinutes')
  for (const key of ['minPercent', 'reviewAbovePercent', 'creditPercent']) {
    const value = flat[key]
    if (typeof value === 'number') said.percent = sayPercent(value, language)
  }
  const { minHundredths, stepHundredths, tier, activity, steps, maxSessions, maxSpeedPercent } = flat
  if (typeof maxSessions === 'number') said.count = maxSessions
  if (typeof maxSpeedPercent === 'number') said.speed = saySpeed(maxSpeedPercent, language)
  if (typeof minHundredths === 'number') {
    said.credits = sayCredits(minHundredths, language)
    said.count = minHundredths / 100
  }
  if (typeof stepHundredths === 'number') said.step = sayCredits(stepHundredths, language)
  if (typeof tier === 'string') said.tierName = tierWords(t, tier)
  if (typeof activity === 'string') said.deed = t(`policy:deed.${activity}`, { defaultValue: activity })
  if (Array.isArray(steps)) said.steps = steps.map((step) => stepWords(t, step, language)).join(', ')
  return { ...flat, ...said, what: whatWords(t, flat) }
}

/** The same as plain text. */
export const clauseWords = (t: TFunction, clause: Clause, language: string): string =>
  t(clauseKey(clause), clauseParams(t, clause, language)).replaceAll(/<\/?value>/g, '')

export const tierWords = (t: TFunction, tier: string): string => t(`policy:tierName.${tier}`, { defaultValue: tier })

const lengthKeys = [
  ['minMinutes', 60_000],
  ['maxMinutes', 60_000],
  ['minutesPerCredit', 60_000],
  ['maxS', 1000],
  ['bridgedUpToS', 1000],
] as const

/** Deadlines are said in the unit they are set in: four days are 96 hours to nobody's watch. */
const deadlineKeys = [
  ['withinHours', 'hour'],
  ['withinDays', 'day'],
] as const

/** How fast a recording is played, as players say it: `1.5×`. */
export const saySpeed = (percent: number, language: string): string =>
  `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(percent / 100)}×`

const sayWhole = (value: number, unit: 'hour' | 'day', language: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)

const sayPercent = (value: number, language: string) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100)

const isParams = (value: unknown): value is Params => typeof value === 'object' && value !== null
const kindOf = (value: unknown) => (isParams(value) ? value.kind : undefined)

function stepWords(t: TFunction, step: unknown, language: string): string {
  if (!isParams(step) || typeof step.fromMinutes !== 'number' || typeof step.hundredths !== 'number') return ''
  return t('policy:step', {
    credits: sayCredits(step.hundredths, language),
    length: sayLength(step.fromMinutes * 60_000, language),
  })
}

/** What a rule is asked of: `every required session`. A limit, which has no scope, is asked of each session. */
function whatWords(t: TFunction, { scope = 'session', sessions }: Params): string {
  if (typeof sessions === 'string') return t(`policy:of.${String(scope)}.${sessions}`)
  if (!isParams(sessions)) return ''
  const { kinds, tags } = sessions
  const some = (how: 'kinds' | 'tags', names: readonly string[]) =>
    t(`policy:of.${String(scope)}.${how}`, { names: names.join(', ') })
  if (Array.isArray(kinds))
    return some(
      'kinds',
      kinds.map((kind) => t(`policy:kinds.${kind}`, { defaultValue: kind })),
    )
  return Array.isArray(tags) ? some('tags', tags) : ''
}
