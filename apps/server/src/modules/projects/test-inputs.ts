import type { ProjectInput } from '@muster/contracts/projects'

/** The reference mission, or what a test wants to be different. */
export const projectInput = (what: Partial<ProjectInput> = {}): ProjectInput => ({
  code: '21-IP-06-GE-OSM-B',
  referenceNumber: '21-IP-06-GE-OSM-B-PN2100065-003',
  title: 'Multicountry Observational Study Mission on Data Governance',
  kind: 'mission',
  modality: 'digital-multicountry',
  startsOn: '2021-11-24',
  endsOn: '2021-11-25',
  timeZone: 'Asia/Seoul',
  hostCountry: 'KR',
  hostPlace: null,
  issuingOrganisation: 'Asian Productivity Organization',
  implementingOrganisations: ['Korea Productivity Center', 'APO Secretariat'],
  signatory: { name: 'Indra Example', role: 'Secretary-General' },
  notificationIssuedOn: '2021-09-29',
  nominationsCloseOn: '2021-11-01',
  quota: { overseas: 57, local: 12 },
  qualifications: '',
  objectives: 'The fundamentals of data governance',
  background: '',
  locale: 'en',
  ...what,
})
