import { fieldsOf, type Node, readChoice, readOptional, readVariant, readWhole, type Variant } from './policy-node.ts'
import { type CheckForm, readForms } from './requirements/checks.ts'

/** How attention checks are placed while a session runs. What was answered is judged by requirements and credits. */
export type CheckPlan = {
  readonly forms: readonly CheckForm[]
  readonly placing: CheckPlacing
  /** Whether people are told beforehand when a check will come. */
  readonly announced: 'never' | 'some' | 'always'
  /** Where a session has room for one check only, it comes in this part before the end; null: anywhere. */
  readonly onlyOne: { readonly earliestMinutesBeforeEnd: number; readonly latestMinutesBeforeEnd: number } | null
  /** How long an answer may take. */
  readonly expireAfterS: number
}

export type CheckPlacing =
  /** So many in each full `perMinutes`, rounded down, at random moments. */
  | { readonly kind: 'density'; readonly count: number; readonly perMinutes: number }
  /** One after the other, between so many minutes apart. */
  | { readonly kind: 'every'; readonly fromMinutes: number; readonly toMinutes: number }

export function readCheckPlan(node: Node): CheckPlan {
  const at = fieldsOf(node, ['forms', 'placing', 'announced', 'onlyOne', 'expireAfterS'])
  return {
    forms: readForms(at('forms')),
    placing: readVariant(at('placing'), placings) ?? { kind: 'every', fromMinutes: 1, toMinutes: 1 },
    announced: readChoice(at('announced'), ['never', 'some', 'always']),
    onlyOne: readOptional(at('onlyOne'), readOnlyOne),
    expireAfterS: readWhole(at('expireAfterS'), { min: 10, max: 3600 }),
  }
}

const readMinutes = (node: Node) => readWhole(node, { min: 1, max: 1440 })

const placings: ReadonlyMap<string, Variant<CheckPlacing>> = new Map<string, Variant<CheckPlacing>>([
  [
    'density',
    {
      keys: ['count', 'perMinutes'],
      read: (at) => ({
        kind: 'density',
        count: readWhole(at('count'), { min: 1, max: 100 }),
        perMinutes: readMinutes(at('perMinutes')),
      }),
    },
  ],
  [
    'every',
    {
      keys: ['fromMinutes', 'toMinutes'],
      read: (at) => {
        const fromMinutes = readMinutes(at('fromMinutes'))
        const toMinutes = readMinutes(at('toMinutes'))
        if (toMinutes < fromMinutes) at('toMinutes').issues.push({ code: 'not-ascending', path: at('toMinutes').path })
        return { kind: 'every', fromMinutes, toMinutes }
      },
    },
  ],
])

function readOnlyOne(node: Node): NonNullable<CheckPlan['onlyOne']> {
  const at = fieldsOf(node, ['earliestMinutesBeforeEnd', 'latestMinutesBeforeEnd'])
  return {
    earliestMinutesBeforeEnd: readMinutes(at('earliestMinutesBeforeEnd')),
    latestMinutesBeforeEnd: readMinutes(at('latestMinutesBeforeEnd')),
  }
}

/** How many checks a session of this length must hold at least; null: as many as there is room for. */
export function findChecksToPlace({ placing }: Pick<CheckPlan, 'placing'>, lengthMs: number): number | null {
  if (placing.kind === 'every') return null
  return placing.count * Math.floor(lengthMs / (placing.perMinutes * 60_000))
}
