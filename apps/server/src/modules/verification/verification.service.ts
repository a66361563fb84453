import { findSerial } from '@muster/certificates/serial'
import type { Verification } from '@muster/contracts/verification'
import type { Ctx } from '../../platform/ctx.ts'
import { findCertified } from '../certificates/certificates.service.ts'
import { toNative } from '../identity/names.service.ts'

/**
 * What a serial certifies, for anybody who has it: nothing beyond what is printed. Small letters, spaces and missing
 * hyphens are forgiven; whatever was never given, or cannot be a serial at all, is `unknown`.
 */
export async function verify(ctx: Ctx, typed: string): Promise<Verification> {
  const serial = findSerial(typed)
  const certified = serial === null ? null : await findCertified(ctx, serial)
  if (serial === null || certified === null) return { result: 'unknown', serial: serial ?? typed.trim() }
  const { facts, holder, status } = certified
  return {
    result: status,
    serial,
    name: holder?.latinName ?? null,
    nativeName: holder && toNative(holder),
    projectCode: facts.projectCode,
    projectTitle: facts.projectTitle,
    startsOn: facts.startsOn,
    endsOn: facts.endsOn,
    timeZone: facts.timeZone,
    issuingOrganisation: facts.issuingOrganisation,
    hostCountry: facts.host.code,
    sessions: facts.sessions.attended,
    required: facts.sessions.required,
    tier: facts.tier ?? null,
    creditsHundredths: facts.credits?.hundredths ?? null,
    issuedAt: certified.issuedAt.toISOString(),
    revokedAt: certified.revokedAt?.toISOString() ?? null,
    sha256: certified.sha256,
  }
}
