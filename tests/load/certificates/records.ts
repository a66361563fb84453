import { createHash } from 'node:crypto'
import type { CertificateRecord } from '@muster/certificates/record'
import { makeSerial, serialBytes } from '@muster/certificates/serial'
import { localParticipants, overseasParticipants } from '@muster/server/modules/demo/facts/people'

/** Whose names are drawn: in Latin letters only, or also as everybody writes their own. */
export type Scripts = 'latin' | 'all'

const people = [...overseasParticipants, ...localParticipants]

/** The record of the `index`th person of a large project: other names, another serial; the same ones in every run. */
export function makeRecord(index: number, scripts: Scripts): CertificateRecord {
  const person = personAt(index)
  const serial = makeSerial(createHash('sha256').update(`${index}`).digest().subarray(0, serialBytes))
  return {
    serial,
    verifyUrl: `https://muster.example.org/verify/${serial}`,
    locale: 'en',
    names: { latin: latinName(index), ...(scripts === 'all' && person.native ? { native: person.native } : {}) },
    projectCode: '21-IP-06-GE-OSM-B',
    projectTitle:
      'Multicountry Observational Study Mission on Data Governance in the Public Sector to Improve Productivity',
    startsOn: '2021-11-24',
    endsOn: '2021-11-25',
    timeZone: 'Asia/Seoul',
    issuingOrganisation: 'Asian Productivity Organization',
    implementers: ['Korea Productivity Center', 'APO Secretariat'],
    host: { country: 'Republic of Korea' },
    sessions: { attended: 6, required: 6 },
    rule: { minSharePercent: 90, bridgedGapSeconds: 120 },
    signatory: { name: 'Dr. Hannah Lindqvist', role: 'Secretary-General' },
    issuedOn: '2021-12-01',
  }
}

function personAt(index: number) {
  const person = people[index % people.length]
  if (!person) throw new RangeError('nobody')
  return person
}

/** One person's given name with another's family name: so many names that remembering them does not pay. */
function latinName(index: number): string {
  const [given = ''] = personAt(index).latin.split(' ')
  const family = personAt(index + Math.floor(index / people.length))
    .latin.split(' ')
    .slice(1)
  return [given, ...family].join(' ')
}
