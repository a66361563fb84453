import { fieldsOf, type Node, readChoice, readList, readVariant, readWhole, type Variant } from './policy-node.ts'
import { readScope, readSelection, type Scope, type Selection } from './requirements/selection.ts'

/**
 * What earns credits. Credits are whole hundredths everywhere, so that 0.25 and 0.1 are exact. They are counted in each
 * session, each day or the whole programme, rounded there, and added up; time in sessions that overlap counts once.
 */
export type CreditRule = {
  readonly scope: Scope
  readonly sessions: Selection
  readonly worth: CreditWorth
  /** So many answered checks for each whole credit; 0: none. Fewer answers earn fewer whole credits. */
  readonly checksPerCredit: number
}

export type CreditWorth =
  /** Time divided by `minutesPerCredit`, rounded to a multiple of `stepHundredths`. */
  | {
      readonly kind: 'rate'
      readonly minutesPerCredit: number
      readonly stepHundredths: number
      /** `nearest` rounds a half up. */
      readonly rounding: 'down' | 'nearest'
      /** Time worth less than this, before rounding, earns nothing. */
      readonly minHundredths: number
    }
  /** The highest step reached with both its minutes and its answered checks. */
  | { readonly kind: 'steps'; readonly steps: readonly CreditStep[] }

export type CreditStep = { readonly fromMinutes: number; readonly minChecks: number; readonly hundredths: number }

/** Whether answers to checks play a part in what is earned. */
export const earnsByChecks = ({ worth, checksPerCredit }: CreditRule): boolean =>
  checksPerCredit > 0 || (worth.kind === 'steps' && worth.steps.some(({ minChecks }) => minChecks > 0))

const readHundredths = (node: Node, min: number) => readWhole(node, { min, max: 1_000_000 })

export function readCreditRule(node: Node): CreditRule {
  const at = fieldsOf(node, ['scope', 'sessions', 'worth', 'checksPerCredit'])
  return {
    scope: readScope(at('scope')),
    sessions: readSelection(at('sessions')),
    worth: readVariant(at('worth'), worths) ?? { kind: 'steps', steps: [] },
    checksPerCredit: readWhole(at('checksPerCredit'), { min: 0, max: 100 }),
  }
}

const worths: ReadonlyMap<string, Variant<CreditWorth>> = new Map<string, Variant<CreditWorth>>([
  [
    'rate',
    {
      keys: ['minutesPerCredit', 'stepHundredths', 'rounding', 'minHundredths'],
      read: (at) => ({
        kind: 'rate',
        minutesPerCredit: readWhole(at('minutesPerCredit'), { min: 1, max: 10_000 }),
        stepHundredths: readHundredths(at('stepHundredths'), 1),
        rounding: readChoice(at('rounding'), ['down', 'nearest']),
        minHundredths: readHundredths(at('minHundredths'), 0),
      }),
    },
  ],
  ['steps', { keys: ['steps'], read: (at) => ({ kind: 'steps', steps: readSteps(at('steps')) }) }],
])

function readSteps(node: Node): readonly CreditStep[] {
  const steps = readList(node, readStep, { min: 1, max: 50 })
  let last: CreditStep | undefined
  for (const [index, step] of steps.entries()) {
    const rises = last === undefined || (last.fromMinutes < step.fromMinutes && last.hundredths < step.hundredths)
    if (!rises) node.issues.push({ code: 'not-ascending', path: `${node.path}.${index}` })
    last = step
  }
  return steps
}

function readStep(node: Node): CreditStep {
  const at = fieldsOf(node, ['fromMinutes', 'minChecks', 'hundredths'])
  return {
    fromMinutes: readWhole(at('fromMinutes'), { min: 1, max: 100_000 }),
    minChecks: readWhole(at('minChecks'), { min: 0, max: 1000 }),
    hundredths: readHundredths(at('hundredths'), 1),
  }
}
