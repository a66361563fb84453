import * as contract from '@muster/contracts/programme'
import type { Bindings } from '../../platform/module.ts'
import { getProjectFacts, type ProjectFacts } from '../projects/projects.service.ts'
import { listCallOpenings, noteCallOpening } from './call-openings.service.ts'
import { listProgramme } from './programme.service.ts'
import { createSession, deleteSession, editSession } from './programme-editing.service.ts'
import { sessionDay } from './session-day.service.ts'
import { cancelSession, correctWindow } from './session-decisions.service.ts'
import type { SessionFacts } from './session-facts.ts'

export function bindProgrammeRoutes({ serve }: Pick<Bindings, 'serve'>): void {
  serve.json(contract.listSessions, async (ctx, { params }) => {
    const project = await getProjectFacts(ctx, params.projectId)
    const sessions = await listProgramme(ctx, params.projectId)
    return { sessions: sessions.map((session) => show(session, project)) }
  })
  serve.json(contract.createSession, async (ctx, { params, body }) => ({
    sessionId: await createSession(ctx, params.projectId, body),
  }))
  serve.json(contract.editSession, async (ctx, { params, body }) => {
    await editSession(ctx, params, body)
    return {}
  })
  serve.json(contract.deleteSession, async (ctx, { params }) => {
    await deleteSession(ctx, params)
    return {}
  })
  serve.json(contract.cancelSession, async (ctx, { params, body }) => {
    await cancelSession(ctx, params, body)
    return {}
  })
  serve.json(contract.correctWindow, async (ctx, { params, body }) => {
    await correctWindow(ctx, params, body)
    return {}
  })
  serve.json(contract.openCall, async (ctx, { params }) => {
    await noteCallOpening(ctx, params)
    return {}
  })
  serve.json(contract.listCallOpenings, async (ctx, { params }) => ({ openings: await listCallOpenings(ctx, params) }))
}

/** A session as it is shown: instants in ISO 8601, its day in the project's zone. */
function show(session: SessionFacts, project: ProjectFacts): contract.Session {
  const { actual } = session
  return {
    ...session,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    breaks: session.breaks.map(toText),
    day: sessionDay(session.startsAt, project),
    actual: actual && { startsAt: actual.startsAt.toISOString(), endsAt: actual.endsAt?.toISOString() ?? null },
    windowCorrected: actual?.correctedAt != null,
  }
}

const toText = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
