import { randomBytes } from 'node:crypto'
import { makeSerial, serialBytes } from '@muster/certificates/serial'
import type { PersonId } from '@muster/contracts/ids'
import type { Ctx } from '../../platform/ctx.ts'
import type { Letter } from '../../platform/mailer.ts'
import { setCertificateNotice } from '../messages/certificate-notice.service.ts'
import { toRecord } from './certificate-record.ts'
import type { NewCertificate } from './certificates.store.ts'
import { type Drawing, drawerOf } from './drawer.ts'
import type { Refusal } from './eligibility.ts'
import type { IssueDesk, Printed } from './issue-desk.ts'

/** A certificate that is drawn and stored, but not issued: nobody was told, and its serial certifies nothing yet. */
export type Draft = Pick<NewCertificate, 'personId' | 'serial' | 'file' | 'names' | 'facts'> & {
  printed: Printed
  letter: Letter | null
}

/**
 * Draws and stores a certificate for somebody who was found eligible, outside any transaction. A record that cannot be
 * set is refused with what cannot (`name-not-printable`, `text-not-printable` anywhere else, `text-does-not-fit`).
 */
export async function prepareDraft(
  ctx: Ctx,
  desk: IssueDesk,
  { personId, printed }: { personId: PersonId; printed: Printed },
): Promise<{ ok: true; draft: Draft } | { ok: false; refusal: Refusal }> {
  const { platform } = ctx
  const serial = makeSerial(randomBytes(serialBytes))
  const facts = { ...printed.facts, verifyUrl: `${platform.env.APP_URL}/verify/${serial}` }
  const drawing = await drawerOf(platform).draw(toRecord(serial, printed.names, facts))
  if (!drawing.drawn) return { ok: false, refusal: { outcome: 'complete', reasons: [unsettable(drawing.refusal)] } }
  const file = await platform.storage.keep(drawing.pdf, 'application/pdf')
  const certified = { serial, verifyUrl: facts.verifyUrl, isPartial: facts.tier !== undefined }
  const letter = await letterTo(ctx, desk, { personId, ...certified })
  return { ok: true, draft: { personId, serial, file, names: printed.names, facts, printed, letter } }
}

/** Null for somebody without an address. */
async function letterTo(
  { platform }: Ctx,
  { project, participants }: IssueDesk,
  { personId, ...certificate }: { personId: PersonId; serial: string; verifyUrl: string; isPartial: boolean },
): Promise<Letter | null> {
  const person = participants.get(personId)
  if (!person?.email) return null
  const notice = await setCertificateNotice({
    appUrl: platform.env.APP_URL,
    project,
    names: person.names,
    ...certificate,
  })
  return { ...notice, to: person.email }
}

type Unsettable = Extract<Drawing, { drawn: false }>['refusal']

function unsettable({ reason, part, parts, characters }: Unsettable) {
  if (reason === 'uncovered-characters') {
    const inName = part === 'name' || part === 'nativeName'
    return { code: inName ? 'name-not-printable' : 'text-not-printable', characters, part }
  }
  return { code: 'text-does-not-fit', parts: parts ?? [part] }
}
