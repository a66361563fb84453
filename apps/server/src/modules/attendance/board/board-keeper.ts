import type { BoardNews } from '@muster/contracts/board'
import type { PersonId, ProjectId } from '@muster/contracts/ids'
import { system } from '../../../platform/actor.ts'
import { type Ctx, makeCtx } from '../../../platform/ctx.ts'
import { nowAndEvery } from '../../../platform/every.ts'
import type { Platform } from '../../../platform/platform.ts'
import { checkpointEveryMs } from '../checkpoint-rhythm.ts'
import { gather, knownOf, type Material } from '../material.ts'
import { listHere, listPresentElsewhere, onVisits } from '../visits.service.ts'
import { makeBoardRows, placeOf } from './board-rows.ts'
import { type BoardStanding, readBoardStanding } from './board-standing.ts'

/** What happened in this process is told within this; in turns of it the rest is counted. */
const turnEveryMs = 500
/** How often it is looked whether programme, policy or groups changed, and who came or went through other processes. */
const lookEveryTurns = 4
/** How often everybody is judged anew because time goes on. */
const judgeEveryTurns = 20
/** How often everything is read again: imports, outages and decisions come from anywhere. */
const readEveryTurns = 60
/** How many rows a message holds at first: few enough for a browser to read one without a stutter. */
const rowsAtOnce = 100

type Present = Awaited<ReturnType<typeof listPresentElsewhere>>[number]

export type Follower = (news: BoardNews) => void

export type BoardKeeper = {
  /** Tells everybody's row, and from then on what changes. Answers what ends that. */
  follow(tell: Follower): Promise<() => void>
  isFollowed(): boolean
  stop(): Promise<void>
}

/** Keeps one project's board while somebody watches it: reads what changed, and tells the rows that say something else. */
export function makeBoardKeeper(platform: Platform, projectId: ProjectId): BoardKeeper {
  const rows = makeBoardRows()
  const followers = new Set<Follower>()
  /** About whom something happened. */
  const changed = new Set<PersonId>()
  let standing: BoardStanding | null = null
  /** Who is where through other processes, by place and room. */
  let elsewhere = new Map<string, Present>()
  let turns = 0
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>()
  const stopHearing = onVisits(platform, (visit) => {
    if (visit.projectId === projectId) changed.add(visit.personId)
  })

  /** Judges these people (null: everybody), and tells what they say anew. */
  function tell(ctx: Ctx, by: BoardStanding, { ids, gone = [] }: { ids: PersonId[] | null; gone?: PersonId[] }) {
    const nowMs = ctx.now.getTime()
    const present = [...elsewhere.values(), ...listHere(platform, projectId)]
    const lastSeen = new Map(present.map((each) => [placeOf(each), each.lastSeenAtMs]))
    const said = rows.judge(ids, { ...by, nowMs, lastSeen, silentAfterMs: silentAfterMs(platform) })
    const news = { asOf: nowMs, begins: false, more: false, rows: said, gone, groups: by.groups }
    for (const follower of followers) follower(news)
  }

  async function readAll(ctx: Ctx, by: BoardStanding) {
    changed.clear()
    const material = await gather(ctx, projectId)
    rows.put(material.people.map((person) => toBoardPerson(person, material)))
    const gone = rows.keepOnly(new Set(material.people.map(({ personId }) => personId)))
    standing = by
    tell(ctx, by, { ids: null, gone })
    isReady()
  }

  async function readSome(ctx: Ctx, by: BoardStanding) {
    const ids = [...changed]
    changed.clear()
    const material = await gather(ctx, projectId, ids)
    rows.put(material.people.map((person) => toBoardPerson(person, material)))
    tell(ctx, by, { ids })
  }

  async function lookElsewhere({ openIds }: BoardStanding) {
    if (!platform.env.REDIS_URL) return
    const present = await listPresentElsewhere(platform, openIds)
    const now = new Map(present.map((each) => [`${placeOf(each)} ${each.room}`, each]))
    for (const [place, { personId }] of now) if (!elsewhere.has(place)) changed.add(personId)
    for (const [place, { personId }] of elsewhere) if (!now.has(place)) changed.add(personId)
    elsewhere = now
  }

  async function turn() {
    const ctx = makeCtx(platform, { actor: system, origin: null })
    const count = turns++
    if (standing === null || count % lookEveryTurns === 0) {
      const by = await readBoardStanding(ctx, projectId, standing)
      if (by !== standing || count % readEveryTurns === 0) return readAll(ctx, by)
      await lookElsewhere(by)
    }
    if (changed.size > 0) await readSome(ctx, standing)
    if (count % judgeEveryTurns === 0) tell(ctx, standing, { ids: null })
  }

  const stopTurning = nowAndEvery(platform, turnEveryMs, async () => {
    try {
      await turn()
    } catch (error) {
      // What was to be read is not known any more: everything is.
      standing = null
      throw error
    }
  })
  return {
    async follow(follower) {
      await ready
      const all = rows.list()
      const about = { asOf: platform.clock.nowMs(), groups: standing?.groups ?? [], gone: [] }
      for (let start = 0; start === 0 || start < all.length; start += rowsAtOnce) {
        const some = all.slice(start, start + rowsAtOnce)
        follower({ ...about, begins: start === 0, more: start + rowsAtOnce < all.length, rows: some })
      }
      followers.add(follower)
      return () => void followers.delete(follower)
    },
    isFollowed: () => followers.size > 0,
    async stop() {
      stopHearing()
      await stopTurning()
    },
  }
}

/** Who is connected to another process is known as of the last checkpoint. */
const silentAfterMs = ({ env }: Platform) =>
  env.PING_INTERVAL_MS + env.PING_TIMEOUT_MS + (env.REDIS_URL ? checkpointEveryMs(env) : 0) + turnEveryMs

const toBoardPerson = (person: Material['people'][number], material: Material) => ({
  person,
  evidence: knownOf(person, material),
  known: material.evidence.get(person.personId) ?? new Map(),
  overrides: material.overrides.get(person.personId) ?? [],
})
