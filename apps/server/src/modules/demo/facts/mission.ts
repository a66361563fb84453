/**
 * The reference mission: a digital multicountry observational study mission of 2021 (project notification
 * 21-IP-06-GE-OSM-B). Facts are the notification's; objectives and background are written anew.
 */
export const mission = {
  code: '21-IP-06-GE-OSM-B',
  referenceNumber: '21-IP-06-GE-OSM-B-PN2100065-003',
  title: 'Multicountry Observational Study Mission on Data Governance in the Public Sector to Improve Productivity',
  startsOn: '2021-11-24',
  endsOn: '2021-11-25',
  timeZone: 'Asia/Seoul',
  hostCountry: 'KR',
  hostPlace: 'Seoul',
  issuingOrganisation: 'Asian Productivity Organization',
  implementingOrganisations: ['Korea Productivity Center', 'APO Secretariat'],
  signatory: { name: 'Dr. Indra Wijaya Kusuma', role: 'Secretary-General' },
  notificationIssuedOn: '2021-09-29',
  nominationsCloseOn: '2021-11-01',
  quota: { overseas: 57, local: 12 },
  qualifications:
    'Policymakers, government officials, and representatives of local government and public-sector organisations who work on digital and e-government infrastructure and programmes, ICT governance and management systems, or public regulation of information systems.',
  objectives: [
    'Understand what data governance in the public sector is built on, and what it brings.',
    'Learn from good practice in managing data for better decisions and higher productivity.',
    'See how well-governed data let public organisations make coherent policy and carry it out.',
  ].join('\n'),
  background:
    'Public organisations hold more data than ever and often cannot find, trust or share them. Rules about who keeps which data, how good they must be and who may use them decide whether a government can act on facts. The host country has put such rules into law and into daily work, and opens its experience to the participating economies.',
} as const

type Item = {
  kind: 'opening' | 'presentation' | 'discussion' | 'site-visit' | 'break' | 'closing'
  title: string
  description: string
  minutes: number
  /** Places in `resourcePersons`. */
  speakers: readonly number[]
}

/** Each day takes about three hours. */
export const programmeDays: readonly (readonly Item[])[] = [
  [
    {
      kind: 'opening',
      title: 'Opening and orientation',
      description: 'Welcome by the host and the secretariat; how the two days work.',
      minutes: 15,
      speakers: [],
    },
    {
      kind: 'presentation',
      title: 'Introduction to data governance in the public sector',
      description: 'What is governed, by whom, and with which instruments.',
      minutes: 60,
      speakers: [0],
    },
    { kind: 'break', title: 'Break', description: '', minutes: 10, speakers: [] },
    {
      kind: 'presentation',
      title: 'Benefits and challenges of data governance',
      description: 'What improves, what it costs, and where it fails.',
      minutes: 55,
      speakers: [1],
    },
    {
      kind: 'discussion',
      title: 'Group discussion: where do our data stand?',
      description: 'Each group compares its economies along five questions.',
      minutes: 40,
      speakers: [],
    },
  ],
  [
    {
      kind: 'presentation',
      title: 'Linking data governance and productivity',
      description: 'From better data to better decisions: what can be measured.',
      minutes: 50,
      speakers: [2],
    },
    {
      kind: 'presentation',
      title: 'Cases from the host country',
      description: 'The public data act in practice: an agency and a city.',
      minutes: 40,
      speakers: [3],
    },
    {
      kind: 'site-visit',
      title: 'Virtual site visit: national data centre',
      description: 'Broadcast from the operations floor.',
      minutes: 30,
      speakers: [3],
    },
    { kind: 'break', title: 'Break', description: '', minutes: 10, speakers: [] },
    {
      kind: 'discussion',
      title: 'Group discussion: one step at home',
      description: 'Each group drafts one measure that its economies could take within a year.',
      minutes: 35,
      speakers: [],
    },
    {
      kind: 'closing',
      title: 'Closing',
      description: 'Reports of the groups and closing remarks.',
      minutes: 15,
      speakers: [],
    },
  ],
]

export const resourcePersons = [
  {
    latin: 'Prof. Lars Eriksen',
    native: null,
    country: 'DK',
    organisation: 'Nordic Institute of Public Data',
    position: 'Professor of Public Administration',
  },
  {
    latin: 'Dr. Ananya Mehta',
    native: { text: 'डॉ. अनन्या मेहता', lang: 'hi' },
    country: 'IN',
    organisation: 'Centre for Digital Government',
    position: 'Senior Fellow',
  },
  {
    latin: 'Dr. Seo Hana',
    native: { text: '서하나', lang: 'ko' },
    country: 'KR',
    organisation: 'Korea Productivity Center',
    position: 'Research Director',
  },
  {
    latin: 'Moon Tae-yang',
    native: { text: '문태양', lang: 'ko' },
    country: 'KR',
    organisation: 'National Data Service',
    position: 'Director of Operations',
  },
] as const

/** A second project, still being prepared. */
export const prepared = {
  code: 'IP-12-GE-WSP-A',
  title: 'Workshop on Innovative Productivity Tools for Small and Medium Enterprises',
  hostCountry: 'MN',
  hostPlace: 'Ulaanbaatar',
  timeZone: 'Asia/Ulaanbaatar',
  daysAhead: 60,
  quota: { overseas: 38, local: 10 },
} as const
