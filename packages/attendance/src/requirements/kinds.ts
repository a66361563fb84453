import type { Variant } from '../policy-node.ts'
import { type Activity, activity } from './activity.ts'
import { type Checks, checks } from './checks.ts'
import { type Late, late } from './late.ts'
import { type LeftEarly, leftEarly } from './left-early.ts'
import type { Absences } from './limit-kind.ts'
import { type LongestAbsence, longestAbsence } from './longest-absence.ts'
import { type MinCredits, minCredits } from './min-credits.ts'
import { type Minutes, minutes } from './minutes.ts'
import { type Missed, missed } from './missed.ts'
import { type Share, share } from './share.ts'
import type { Time } from './time-kind.ts'

/** Rules about time: a share, minutes, most minutes missed. */
export type TimeRequirement = Share | Minutes | Missed
/** Rules about single absences in a session. */
export type LimitRequirement = Late | LeftEarly | LongestAbsence

/** Everything a policy can require. A kind is a file of its own, with a line here. */
export type Requirement = TimeRequirement | LimitRequirement | Checks | Activity | MinCredits

export const requirementKinds: ReadonlyMap<string, Variant<Requirement>> = new Map<string, Variant<Requirement>>([
  ['share', share],
  ['minutes', minutes],
  ['missed', missed],
  ['late', late],
  ['left-early', leftEarly],
  ['longest-absence', longestAbsence],
  ['checks', checks],
  ['activity', activity],
  ['min-credits', minCredits],
])

/** How much of a judged length a rule about time needs, in whole milliseconds. */
export function neededMs(requirement: TimeRequirement, judgedMs: number): number {
  switch (requirement.kind) {
    case 'share':
      return share.neededMs(requirement, judgedMs)
    case 'minutes':
      return minutes.neededMs(requirement, judgedMs)
    case 'missed':
      return missed.neededMs(requirement, judgedMs)
  }
}

export type Worth = (time: Time) => number

/** What alternatives are chosen by, for a rule about time; see `TimeKind`. */
export function worthsOf(requirement: TimeRequirement): readonly Worth[] {
  switch (requirement.kind) {
    case 'share':
      return share.worths.map((worth) => (time) => worth(requirement, time))
    case 'minutes':
      return minutes.worths.map((worth) => (time) => worth(requirement, time))
    case 'missed':
      return missed.worths.map((worth) => (time) => worth(requirement, time))
  }
}

const absences: { readonly [Kind in LimitRequirement['kind']]: keyof Absences } = {
  late: late.absence,
  'left-early': leftEarly.absence,
  'longest-absence': longestAbsence.absence,
}

/** Which absence a limit is about. */
export const absenceOf = ({ kind }: LimitRequirement): keyof Absences => absences[kind]
