import { between, pick, type Random, seeded } from '@muster/crowd/random'
import type { Scene } from './scene.ts'

/** How somebody stops being there. `sleep`, `flight`: nothing says that they have gone. */
export type Going = 'leave' | 'drop' | 'sleep' | 'flight'

/** Away from one moment to another; null: for good. Milliseconds since the opening. */
export type Absence = { fromMs: number; toMs: number | null; how: Going }

export type Device = { comesAtMs: number; absences: readonly Absence[] }

/** What somebody does in the session, on each of their devices. */
export type Plan = {
  /** In words, for a reader of the findings. */
  kind: string
  /** Lives in the process that is stopped. */
  stops: boolean
  /** How far the clock of their machine is off, from the first time they come and from the second. */
  clockOffsetsMs: readonly [number, number]
  devices: readonly Device[]
}

/** Comes long before the session opens. */
const early = -1
const goings: readonly Going[] = ['leave', 'drop', 'sleep', 'flight']

/** What so many people do: a fixed share of each kind, the moments by chance, the same for the same seed. */
export function planPeople(people: number, scene: Scene, seed: number): Plan[] {
  const random = seeded(seed)
  return Array.from({ length: people }, (_, index) => {
    const draw = kinds.find(({ until }) => (index % 26) + 1 <= until) ?? kinds[0]
    const what = draw.plan(random, scene)
    const hows = what.devices.flatMap(({ absences }) => absences.map(({ how }) => how))
    return { kind: [draw.kind, ...hows].join(', '), stops: false, clockOffsetsMs: [0, 0], ...what }
  })
}

type Draw = {
  kind: string
  /** Of every 26 people, those up to this one. */
  until: number
  plan: (random: Random, scene: Scene) => Pick<Plan, 'devices'> & Partial<Plan>
}

const wholeTime: Device = { comesAtMs: early, absences: [] }

const kinds: readonly [Draw, ...Draw[]] = [
  { kind: 'stays', until: 8, plan: () => ({ devices: [wholeTime] }) },
  { kind: 'goes near what is needed', until: 11, plan: goesNear },
  { kind: 'comes near what is needed', until: 12, plan: comesNear },
  { kind: 'drops for a moment', until: 15, plan: (random, scene) => once(random, scene, moment(random, scene)) },
  { kind: 'is away for long', until: 18, plan: (random, scene) => once(random, scene, long(random, scene)) },
  { kind: 'has two devices', until: 20, plan: twoDevices },
  { kind: 'has a clock that jumps', until: 22, plan: jumps },
  { kind: 'stands still', until: 24, plan: () => ({ devices: [wholeTime], stops: true }) },
  { kind: 'comes late', until: 25, plan: comesLate },
  { kind: 'goes early', until: 26, plan: goesEarly },
]

const percent = ({ lengthMs }: Scene, share: number) => (lengthMs * share) / 100
const going = (random: Random): Going => pick(random, goings) ?? 'leave'

/** Short enough to be bridged, and far from what no longer is. */
const moment = (random: Random, scene: Scene) => between(random, 0.1, 0.4) * scene.bridgedUpToMs
/** Too long to be bridged. */
const long = (random: Random, scene: Scene) => between(random, 1.8, 2.5) * scene.bridgedUpToMs

/** Stays, but for one absence after everybody is back from the kill. */
function once(random: Random, scene: Scene, lastsMs: number): Pick<Plan, 'devices'> {
  const fromMs = between(random, percent(scene, 45), percent(scene, 70))
  return { devices: [{ comesAtMs: early, absences: [{ fromMs, toMs: fromMs + lastsMs, how: going(random) }] }] }
}

function goesNear(random: Random, scene: Scene) {
  const { minPercent, nearMs } = scene
  const fromMs = percent(scene, minPercent) + between(random, -nearMs, nearMs)
  return { devices: [{ comesAtMs: early, absences: [{ fromMs, toMs: null, how: going(random) }] }] }
}

function comesNear(random: Random, scene: Scene) {
  const { minPercent, nearMs } = scene
  const comesAtMs = percent(scene, 100 - minPercent) + between(random, -nearMs, nearMs)
  return { devices: [{ comesAtMs, absences: [] }] }
}

/** One device goes to sleep for good; the other came before that, or comes back with the time in between bridged. */
function twoDevices(random: Random, scene: Scene) {
  const fromMs = between(random, percent(scene, 45), percent(scene, 60))
  const comesAtMs = fromMs + between(random, -0.5, 0.4) * scene.bridgedUpToMs
  const first: Device = { comesAtMs: early, absences: [{ fromMs, toMs: null, how: going(random) }] }
  return { devices: [first, { comesAtMs, absences: [] }] }
}

function jumps(random: Random, scene: Scene) {
  const hourMs = 60 * 60 * 1000
  const offset = () => Math.round(between(random, -26, 26) * hourMs)
  return { ...once(random, scene, moment(random, scene)), clockOffsetsMs: [offset(), offset()] as const }
}

function comesLate(random: Random, scene: Scene) {
  return { devices: [{ comesAtMs: between(random, percent(scene, 60), percent(scene, 90)), absences: [] }] }
}

function goesEarly(random: Random, scene: Scene) {
  const fromMs = between(random, percent(scene, 5), percent(scene, 20))
  return { devices: [{ comesAtMs: early, absences: [{ fromMs, toMs: null, how: going(random) }] }] }
}
