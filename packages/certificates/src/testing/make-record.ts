import type { CertificateRecord } from '../record.ts'

/** A record of the reference mission; tests state only what matters to them. */
export const makeRecord = (changes: Partial<CertificateRecord> = {}): CertificateRecord => ({
  serial: 'MUS-7K3Q-9XWB-2M4T-5RZH-C0DE',
  verifyUrl: 'https://muster.example.org/verify/MUS-7K3Q-9XWB-2M4T-5RZH-C0DE',
  locale: 'en',
  names: { latin: 'Batbayar Ganbold' },
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
  ...changes,
})
