import { addChecks, countChecks } from './check-count.ts'
import { areOver, type Cluster } from './cluster.ts'
import { timeOfCluster } from './cluster-time.ts'
import type { CreditRule } from './credit-rule.ts'
import { clustersAskedOf } from './judge-total.ts'
import { lengthOf } from './judge-whole.ts'
import type { Person } from './person.ts'
import type { Plan } from './plan.ts'
import type { CheckCount } from './requirements/checks.ts'
import type { Credits } from './verdict.ts'

/** What somebody earned; null where the policy awards no credits. Recordings earn none. */
export function countCredits(plan: Plan, person: Person): Credits | null {
  const { credits } = plan.policy
  if (credits === null) return null
  const total = { lowHundredths: 0, highHundredths: 0, reachableHundredths: 0 }
  for (const clusters of plan.creditWholes) {
    const asked = clustersAskedOf(clusters, { isExempt: (session) => !person.mayEarn(session) })
    if (asked.length === 0) continue
    const answers = answersIn(asked, { rule: credits, plan, person })
    const timeMs = (end: 'low' | 'high', toCome: 'present' | 'left-out') =>
      sum(asked, (cluster) => timeOfCluster(cluster, { factsOf: person.factsOf, end, toCome }, creditedMs).creditedMs)
    const isOver = areOver(asked)
    // While it goes on, checks that were not asked yet are to come; only afterwards are they a doubt.
    const high = isOver ? answers.high : answers.low
    total.lowHundredths += creditsFor(credits, { timeMs: timeMs('low', 'left-out'), answered: answers.low })
    total.highHundredths += creditsFor(credits, { timeMs: timeMs('high', 'left-out'), answered: high })
    const reachable = isOver ? answers.high : Number.MAX_SAFE_INTEGER
    total.reachableHundredths += creditsFor(credits, { timeMs: timeMs('high', 'present'), answered: reachable })
  }
  return total
}

const creditedMs = ({ creditedMs }: { creditedMs: number }) => creditedMs

function sum(clusters: readonly Cluster[], of: (cluster: Cluster) => number): number {
  let total = 0
  for (const cluster of clusters) total += of(cluster)
  return total
}

/** Checks answered, and how many might have been if as many had been asked as the rule needs for the whole length. */
function answersIn(
  clusters: readonly Cluster[],
  { rule, plan, person }: { rule: CreditRule; plan: Plan; person: Person },
): { low: number; high: number } {
  const most = neededForAll(rule, sum(clusters, lengthOf))
  if (most === 0) return { low: 0, high: 0 }
  const none: CheckCount = { asked: 0, answered: 0, excused: 0 }
  const { asked, answered } = clusters
    .flatMap(({ members }) => members)
    .map((session) => countChecks(person.factsOf(session).evidence, 'any', plan))
    .reduce(addChecks, none)
  return { low: answered, high: answered + Math.max(0, most - asked) }
}

function neededForAll({ worth, checksPerCredit }: CreditRule, lengthMs: number): number {
  const all = creditsFor({ worth, checksPerCredit: 0 }, { timeMs: lengthMs, answered: Number.MAX_SAFE_INTEGER })
  const bySteps = worth.kind === 'steps' ? worth.steps.filter(({ hundredths }) => hundredths <= all) : []
  return Math.max(0, Math.floor(all / 100) * checksPerCredit, ...bySteps.map(({ minChecks }) => minChecks))
}

type Earning = { readonly timeMs: number; readonly answered: number }

/** Credits for so much time and so many answered checks, in hundredths; exact. */
export function creditsFor(
  { worth, checksPerCredit }: Pick<CreditRule, 'worth' | 'checksPerCredit'>,
  { timeMs, answered }: Earning,
): number {
  const byTime = hundredthsFor(worth, { timeMs, answered })
  if (checksPerCredit === 0) return byTime
  return Math.min(byTime, whole(answered, checksPerCredit) * 100)
}

function hundredthsFor(worth: CreditRule['worth'], { timeMs, answered }: Earning): number {
  if (worth.kind === 'steps') {
    const reached = worth.steps.filter(
      ({ fromMinutes, minChecks }) => timeMs >= fromMinutes * 60_000 && answered >= minChecks,
    )
    return reached.at(-1)?.hundredths ?? 0
  }
  const { minutesPerCredit, stepHundredths, rounding, minHundredths } = worth
  const creditMs = minutesPerCredit * 60_000
  if (timeMs * 100 < minHundredths * creditMs) return 0
  const halfUp = rounding === 'nearest' ? stepHundredths * creditMs : 0
  return whole(2 * timeMs * 100 + halfUp, 2 * stepHundredths * creditMs) * stepHundredths
}

/** Divided and rounded down, exactly. */
const whole = (dividend: number, divisor: number) => (dividend - (dividend % divisor)) / divisor
