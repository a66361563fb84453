import type { StandingAfter } from '@muster/attendance/override'
import { findRequiredBasisPoints, type Policy } from '@muster/attendance/policy'
import type { CertificateRecord } from '@muster/certificates/record'
import type { PersonNames } from '@muster/contracts/identity'
import { zonedDate } from '../../platform/zoned-time.ts'
import type { ProjectFacts } from '../projects/projects.service.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import { printedCountryName } from './country-name.ts'

type Gathered = { project: ProjectFacts; policy: Policy; standing: StandingAfter; issuedAt: Date }

/** What will be printed, but for the holder's names and the serial. The date of issue is the day in the project's zone. */
export function gatherFacts({ project, policy, standing, issuedAt }: Gathered): Omit<CertificateFacts, 'verifyUrl'> {
  const required = standing.computed.sessions.filter(({ outcome }) => outcome !== 'not-required')
  const isComplete = standing.outcome === 'complete'
  // A rule that is no share of each session has no line on the certificate, nor one that was not met.
  const basisPoints = isComplete ? findRequiredBasisPoints(policy) : null
  return {
    locale: project.locale,
    projectCode: project.code,
    projectTitle: project.title,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    timeZone: project.timeZone,
    issuingOrganisation: project.issuingOrganisation,
    implementers: project.implementingOrganisations,
    host: {
      country: printedCountryName(project.hostCountry, project.locale),
      code: project.hostCountry,
      place: project.hostPlace,
    },
    sessions: {
      // Complete is complete, by decision or not: a certificate does not tell how it came to be.
      attended: isComplete ? required.length : required.filter(({ outcome }) => outcome === 'complete').length,
      required: required.length,
    },
    ...(isComplete || standing.tier === null ? {} : { tier: standing.tier }),
    ...(standing.creditsHundredths === null ? {} : { credits: creditsOf(standing.creditsHundredths, policy) }),
    ...(basisPoints === null
      ? {}
      : { rule: { minSharePercent: basisPoints / 100, bridgedGapSeconds: policy.gaps.bridgedUpToS } }),
    signatory: project.signatory,
    issuedOn: zonedDate(issuedAt, project.timeZone),
  }
}

function creditsOf(hundredths: number, { credits }: Policy) {
  return { hundredths, minutesPerCredit: credits?.worth.kind === 'rate' ? credits.worth.minutesPerCredit : null }
}

/** The record that is drawn. */
export function toRecord(serial: string, { latin, native }: PersonNames, facts: CertificateFacts): CertificateRecord {
  const { host, ...rest } = facts
  return {
    ...rest,
    serial,
    names: { latin, ...(native ? { native } : {}) },
    host: { country: host.country, ...(host.place ? { place: host.place } : {}) },
  }
}
