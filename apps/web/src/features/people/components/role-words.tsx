import type { ProjectPerson } from '@muster/contracts/identity'
import { useTranslation } from 'react-i18next'

/** What somebody is in the project; of participants also whether they come from abroad. */
export function RoleWords({ person: { roles, place } }: { person: ProjectPerson }) {
  const { t, i18n } = useTranslation('people')
  const words = roles.map((role) =>
    role === 'participant' && place ? t(`participantFrom.${place}`) : t(`identity:role.${role}`),
  )
  return <>{new Intl.ListFormat(i18n.language, { style: 'narrow', type: 'unit' }).format(words)}</>
}
