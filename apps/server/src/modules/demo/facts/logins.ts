import type { Role } from '@muster/contracts/permissions'

/** Everybody in the demo signs in with this; the demo is refused where it could do harm. */
export const demoPassword = 'welcome-to-muster'

export type DemoStaff = {
  role: Role
  latin: string
  native: { text: string; lang: string } | null
  country: string
  organisation: string
  position: string
  email: string
}

/** One login a role, apart from the participant, who is one of the 69. */
export const staff: readonly DemoStaff[] = [
  {
    role: 'project-administrator',
    latin: 'Amelia Tan Hui Min',
    native: { text: '陳慧敏', lang: 'zh-Hant' },
    country: 'JP',
    organisation: 'APO Secretariat',
    position: 'Programme Officer',
    email: 'secretariat@demo.example',
  },
  {
    role: 'facilitator',
    latin: 'Nadia Rahman',
    native: null,
    country: 'JP',
    organisation: 'APO Secretariat',
    position: 'Facilitator',
    email: 'facilitator@demo.example',
  },
  {
    role: 'host-organiser',
    latin: 'Yoo Jae-won',
    native: { text: '유재원', lang: 'ko' },
    country: 'KR',
    organisation: 'Korea Productivity Center',
    position: 'Manager, International Cooperation',
    email: 'host@demo.example',
  },
  {
    role: 'officer',
    latin: 'Erdenebat Saruul',
    native: { text: 'Эрдэнэбат Саруул', lang: 'mn' },
    country: 'MN',
    organisation: 'Mongolian Productivity Organisation',
    position: 'Liaison Officer',
    email: 'officer@demo.example',
  },
  {
    role: 'auditor',
    latin: 'Samuel Okoro',
    native: null,
    country: 'GB',
    organisation: 'External Audit',
    position: 'Auditor',
    email: 'auditor@demo.example',
  },
  {
    role: 'system-administrator',
    latin: 'Ryu Hye-rin',
    native: { text: '류혜린', lang: 'ko' },
    country: 'KR',
    organisation: 'APO Secretariat',
    position: 'Systems Administrator',
    email: 'system@demo.example',
  },
]

/** The participant whose door is shown: a name in Cyrillic. */
export const shownParticipant = 'Bat-Erdeniin Tsetsegmaa'
