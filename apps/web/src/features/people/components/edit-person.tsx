import { Button, Text, Title } from '@mantine/core'
import { editPerson, listPeople, listWithdrawn, type ProjectPerson, removePerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { getProject } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { notifyDone } from '../../../components/notify.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct } from '../../../lib/query.ts'
import { draftOf, toCorrection } from '../person-draft.ts'
import { ErasePerson } from './erase-person.tsx'
import { PersonFacts } from './person-facts.tsx'
import classes from './person-form.module.css'
import { PersonForm } from './person-form.tsx'

type Props = {
  projectId: ProjectId
  person: ProjectPerson
  onChanged: (changed: boolean) => void
  onDone: () => void
  onCancel: () => void
}

/** Corrects what is known of a person, withdraws them, or erases them. */
export function EditPerson({ projectId, person, onChanged, onDone, onCancel }: Props) {
  const { t } = useTranslation('people')
  const confirm = useConfirm()
  const mayErase = useMay(projectId)('people.erase')
  const edit = useAct(editPerson, [listPeople])
  const remove = useAct(removePerson, [listPeople, listWithdrawn, getProject])
  const params = { projectId, personId: person.personId }
  const name = person.names.latin
  const withdraw = async () => {
    const words = { title: t('withdraw.title', { name }), text: t('withdraw.text'), confirm: t('withdraw.confirm') }
    if (!(await confirm({ ...words, danger: true }))) return
    remove.mutate(
      { params },
      {
        onSuccess: () => {
          notifyDone(t('withdraw.done', { name }))
          onDone()
        },
      },
    )
  }
  return (
    <>
      <PersonFacts person={person} only={['role', 'email']} />
      <PersonForm
        adding={false}
        initial={draftOf(person)}
        submit={t('edit.submit')}
        onChanged={onChanged}
        onCancel={onCancel}
        onSave={async (draft) => {
          await edit.mutateAsync({ params, body: toCorrection(draft) })
          notifyDone(t('edit.done', { name: draft.names.latin.trim() }))
          onDone()
        }}
      />
      <section className={classes.apart}>
        <Title order={3}>{t('withdraw.heading')}</Title>
        <Text c="dimmed" mb="sm">
          {t('withdraw.hint')}
        </Text>
        {remove.error ? <ErrorState error={remove.error} /> : null}
        <Button variant="outline" color="red" mt="sm" loading={remove.isPending} onClick={() => void withdraw()}>
          {t('withdraw.open')}
        </Button>
      </section>
      {mayErase ? <ErasePerson projectId={projectId} person={person} onDone={onDone} /> : null}
    </>
  )
}
