import { MultiSelect } from '@mantine/core'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import type { Session } from '@muster/contracts/programme'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'

type Props = {
  projectId: ProjectId
  /** Who speaks so far: named at once, before the people of the project are there. */
  speakers: Session['resourcePersons']
  value?: string[]
  error?: string
  onChange?: (personIds: string[]) => void
}

/** The resource persons of a session, chosen from the project's. */
export function SpeakersField({ projectId, speakers, ...input }: Props) {
  const { t } = useTranslation('programme')
  const may = useMay(projectId)
  const { data } = useCall(listPeople, { params: { projectId } }, { enabled: may('people.read') })
  const known = new Map<string, string>(speakers.map(({ personId, name }) => [personId, name]))
  for (const { personId, names, roles } of data?.people ?? [])
    if (roles.includes('resource-person')) known.set(personId, names.latin)
  return (
    <MultiSelect
      label={t('field.resourcePersons')}
      description={known.size === 0 ? t('hint.noResourcePersons') : undefined}
      searchable
      hidePickedOptions
      maxValues={20}
      nothingFoundMessage={t('form.nobodyFound')}
      data={[...known].map(([value, label]) => ({ value, label }))}
      {...input}
    />
  )
}
