import type { ProjectPerson } from '@muster/contracts/identity'
import type { ProjectId } from '@muster/contracts/ids'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { AddPerson } from './add-person.tsx'
import { EditPerson } from './edit-person.tsx'
import { ErasePerson } from './erase-person.tsx'
import { PersonFacts } from './person-facts.tsx'

/** What stands in the side panel: an empty form, or somebody. */
export type Panel = { kind: 'add' } | { kind: 'person' | 'withdrawn'; person: ProjectPerson }

type Props = { projectId: ProjectId; panel: Panel; opened: boolean; mayEdit: boolean; onClose: () => void }

/** The side panel of the people's list. What was typed in is not lost by a slip. */
export function PersonPanel({ projectId, panel, opened, mayEdit, onClose }: Props) {
  const { t } = useTranslation('people')
  const confirm = useConfirm()
  const changed = useRef(false)
  const close = () => {
    changed.current = false
    onClose()
  }
  const leave = async () => {
    const words = { title: t('discard.title'), text: t('discard.text'), confirm: t('discard.confirm') }
    if (!changed.current || (await confirm({ ...words, danger: true }))) close()
  }
  const handlers = {
    projectId,
    onChanged: (now: boolean) => {
      changed.current = now
    },
    onDone: close,
    onCancel: () => void leave(),
  }
  return (
    <SidePanel
      title={panel.kind === 'add' ? t('add.title') : panel.person.names.latin}
      opened={opened}
      onClose={() => void leave()}
    >
      {panel.kind === 'add' ? <AddPerson {...handlers} /> : null}
      {panel.kind === 'person' && mayEdit ? <EditPerson person={panel.person} {...handlers} /> : null}
      {panel.kind === 'person' && !mayEdit ? <PersonFacts person={panel.person} /> : null}
      {panel.kind === 'withdrawn' ? (
        <>
          <PersonFacts person={panel.person} only={['name', 'email', 'country', 'organisation', 'position']} />
          <ErasePerson projectId={projectId} person={panel.person} onDone={close} />
        </>
      ) : null}
    </SidePanel>
  )
}
