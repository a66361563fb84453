import { Button, Text, Title } from '@mantine/core'
import { listCertificates } from '@muster/contracts/certificates'
import { erasePerson, listPeople, listWithdrawn, type ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../../components/error-state.tsx'
import { confirmByName } from '../../../components/name-dialog.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { useAct } from '../../../lib/query.ts'
import { ErasureExplained } from './erasure-explained.tsx'
import classes from './person-form.module.css'

type Props = { projectId: ProjectId; person: ProjectPerson; onDone: () => void }

/** Erases what a person wrote in the project and who they are, after saying what goes and what stays, once their name is typed. */
export function ErasePerson({ projectId, person: { personId, names }, onDone }: Props) {
  const { t } = useTranslation('people')
  const erase = useAct(erasePerson, [listPeople, listWithdrawn, getProject, listCertificates])
  const ask = async () => {
    const confirmed = await confirmByName({
      title: t('erase.title', { name: names.latin }),
      text: t('erase.lead'),
      more: <ErasureExplained />,
      label: t('erase.type', { name: names.latin }),
      confirm: t('erase.confirm'),
      names: [names.latin, ...(names.native ? [names.native.text] : [])],
    })
    if (!confirmed) return
    erase.mutate(
      { params: { projectId, personId } },
      {
        onSuccess: ({ identity }) => {
          notifyDone(t(`erase.done_${identity}`))
          onDone()
        },
      },
    )
  }
  return (
    <section className={classes.apart}>
      <Title order={3}>{t('erase.heading')}</Title>
      <Text c="dimmed">{t('erase.hint')}</Text>
      {erase.error ? <ErrorState error={erase.error} /> : null}
      <Button variant="outline" color="red" mt="sm" loading={erase.isPending} onClick={() => void ask()}>
        {t('erase.open')}
      </Button>
    </section>
  )
}
