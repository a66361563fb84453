import { type Node, readChoice, readList, readPercent, readVariant, readWhole, type Variant } from '../policy-node.ts'
import { readScope, readSelection, type Scope, type Selection } from './selection.ts'

/** How somebody was asked for a sign of attention: a prompt on the screen, a code said aloud, or a poll. */
export type CheckForm = 'prompt' | 'spoken-code' | 'poll'

/**
 * How many checks must be answered in time: so many; so large a part of those asked; or so many for each full
 * `perMinutes` of the length of what was held, rounded down.
 */
export type CheckDemand =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'percent'; readonly minPercent: number }
  | { readonly kind: 'density'; readonly count: number; readonly perMinutes: number }

/** Enough checks answered. Presence plays no part in it. */
export type Checks = {
  readonly kind: 'checks'
  readonly scope: Scope
  readonly sessions: Selection
  /** Which checks count. */
  readonly forms: readonly CheckForm[]
  readonly demand: CheckDemand
}

/** What was asked and answered; `excused`: asked while the service was out for the person. */
export type CheckCount = { readonly asked: number; readonly answered: number; readonly excused: number }

export const checks: Variant<Checks> = {
  keys: ['scope', 'sessions', 'forms', 'demand'],
  read: (at) => ({
    kind: 'checks',
    scope: readScope(at('scope')),
    sessions: readSelection(at('sessions')),
    forms: readForms(at('forms')),
    demand: readVariant(at('demand'), demands) ?? { kind: 'count', count: 1 },
  }),
}

export const readForms = (node: Node): readonly CheckForm[] =>
  readList(node, (item) => readChoice<CheckForm>(item, ['prompt', 'spoken-code', 'poll']), { min: 1, max: 3 })

const readCount = (node: Node) => readWhole(node, { min: 1, max: 1000 })

const demands: ReadonlyMap<string, Variant<CheckDemand>> = new Map<string, Variant<CheckDemand>>([
  ['count', { keys: ['count'], read: (at) => ({ kind: 'count', count: readCount(at('count')) }) }],
  ['percent', { keys: ['minPercent'], read: (at) => ({ kind: 'percent', minPercent: readPercent(at('minPercent')) }) }],
  [
    'density',
    {
      keys: ['count', 'perMinutes'],
      read: (at) => ({
        kind: 'density',
        count: readCount(at('count')),
        perMinutes: readWhole(at('perMinutes'), { min: 1, max: 1440 }),
      }),
    },
  ],
])

/** How many answers are needed. Checks that an outage swallowed are not asked for again. */
function neededChecks(demand: CheckDemand, count: CheckCount, lengthMs: number): number {
  if (demand.kind === 'percent') return Math.ceil((count.asked * Math.round(demand.minPercent * 100)) / 10_000)
  const times = demand.kind === 'count' ? 1 : Math.floor(lengthMs / (demand.perMinutes * 60_000))
  return Math.max(0, demand.count * times - count.excused)
}

export type ChecksStanding = 'enough' | 'too-few' | 'too-few-asked'

/**
 * Whether enough was answered. Where too few were asked for anybody to have answered enough (and where a share is asked
 * of nothing), the person is not to blame: `too-few-asked`, and a person decides.
 */
export function standingOfChecks({ demand }: Pick<Checks, 'demand'>, count: CheckCount, lengthMs: number) {
  const needed = neededChecks(demand, count, lengthMs)
  const standing = ((): ChecksStanding => {
    if (demand.kind === 'percent' && count.asked === 0) return 'too-few-asked'
    if (count.answered >= needed) return 'enough'
    return count.answered + Math.max(0, needed - count.asked) >= needed ? 'too-few-asked' : 'too-few'
  })()
  return { needed, standing }
}
