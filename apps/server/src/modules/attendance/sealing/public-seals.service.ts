import type { ProjectId } from '@muster/contracts/ids'
import type { PublicSeal } from '@muster/contracts/seals'
import { countRecords, SealStatement } from '@muster/evidence/statement'
import type { Ctx } from '../../../platform/ctx.ts'
import { AppError } from '../../../platform/errors.ts'
import { listPublishedKeys } from '../../keys/keys.service.ts'
import { listProgramme } from '../../programme/programme.service.ts'
import { getProjectFacts } from '../../projects/projects.service.ts'
import { listSealsOf, type StampedSeal } from './seals.store.ts'

/**
 * The seals of a project as anybody may read them, in the order in which they were made. NOT_FOUND where it has none: a
 * project that nobody has attended yet is nobody's business.
 */
export async function describeSeals(ctx: Ctx, projectId: ProjectId) {
  const seals = await listSealsOf(ctx.db, projectId)
  if (seals.length === 0) throw new AppError('NOT_FOUND')
  const { code, title, timeZone } = await getProjectFacts(ctx, projectId)
  const titles = new Map((await listProgramme(ctx, projectId)).map((session) => [session.id, session.title]))
  return {
    project: { code, title, timeZone },
    seals: seals.map((seal) =>
      toPublic(seal, {
        sessionTitle: seal.sessionId && (titles.get(seal.sessionId) ?? '—'),
        superseded: seals.some(({ sessionId, number }) => sessionId === seal.sessionId && number > seal.number),
      }),
    ),
    keys: await listPublishedKeys(ctx, 'seal'),
  }
}

function toPublic(seal: StampedSeal, about: { sessionTitle: string | null; superseded: boolean }): PublicSeal {
  const { id, sessionId, number, seq, keyId, sha256, statement, signature, timeStamp } = seal
  return {
    ...about,
    id,
    sessionId,
    number,
    seq,
    sealedAt: seal.sealedAt.toISOString(),
    counts: countRecords(SealStatement.parse(JSON.parse(statement))),
    keyId,
    sha256,
    statement,
    signature,
    timeStamp: timeStamp && {
      at: timeStamp.at.toISOString(),
      by: timeStamp.by,
      token: Buffer.from(timeStamp.token).toString('base64'),
    },
  }
}
