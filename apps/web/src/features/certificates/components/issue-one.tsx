import { Alert, Button, Select } from '@mantine/core'
import { type Certificate, issueOne, listCertificates } from '@muster/contracts/certificates'
import { listPeople } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { Section } from '../../../components/section.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { reasonsIn } from '../reasons-in.ts'
import classes from './issue-one.module.css'
import { ReasonList } from './reason-list.tsx'

type Props = { projectId: ProjectId; certificates: readonly Certificate[] }

/** Issues to one person; where that is refused, says why. */
export function IssueOne({ projectId, certificates }: Props) {
  const { t } = useTranslation('certificates')
  const people = useCall(listPeople, { params: { projectId } }).data?.people ?? []
  const act = useAct(issueOne, [listCertificates])
  const [chosen, setChosen] = useState<string | null>(null)
  const holders = new Set<string>(
    certificates.filter(({ status }) => status === 'valid').map(({ personId }) => personId),
  )
  const candidates = people.filter(({ personId, roles }) => roles.includes('participant') && !holders.has(personId))
  const person = candidates.find(({ personId }) => personId === chosen)

  async function issue() {
    if (!person) return
    const issued = await act
      .mutateAsync({ params: { projectId }, body: { personId: person.personId } })
      .catch(() => null)
    if (issued === null) return
    setChosen(null)
    notifyDone(t('issueOne.done', { name: issued.name ?? person.names.latin }))
  }

  return (
    <Section title={t('issueOne.title')} lead={t('issueOne.lead')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void issue()
        }}
      >
        <Select
          label={t('issueOne.person')}
          placeholder={t('issueOne.choose')}
          nothingFoundMessage={t('issueOne.nobody')}
          searchable
          clearable
          className={classes.person}
          data={candidates.map(({ personId, names }) => ({ value: personId, label: names.latin }))}
          value={chosen}
          onChange={(value) => {
            act.reset()
            setChosen(value)
          }}
        />
        <Button type="submit" variant="default" disabled={!person} loading={act.isPending}>
          {t('issueOne.action')}
        </Button>
      </form>
      {act.error && person ? (
        <Alert
          color="red"
          variant="light"
          mt="md"
          icon={<X aria-hidden />}
          title={t('issueOne.refused', { name: person.names.latin })}
        >
          <p>{failureWords(t, act.error)}</p>
          <ReasonList reasons={reasonsIn(act.error)} />
        </Alert>
      ) : null}
    </Section>
  )
}
