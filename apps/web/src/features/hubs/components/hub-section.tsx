import { Button, Group } from '@mantine/core'
import { type Hub, listHubs, removeHub } from '@muster/contracts/hubs'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions } from '@muster/contracts/programme'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '../../../components/confirm.tsx'
import { TextLink } from '../../../components/link.tsx'
import { notifyFailed } from '../../../components/notify.ts'
import { Section } from '../../../components/section.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useMay } from '../../../lib/me.ts'
import { useAct, useCall } from '../../../lib/query.ts'
import { HubForm } from './hub-form.tsx'
import classes from './hubs.module.css'

/** One hub: who coordinates it, and the rolls of the sessions that are held or were. */
export function HubSection({ projectId, hub }: { projectId: ProjectId; hub: Hub }) {
  const { t } = useTranslation('hubs')
  const may = useMay(projectId)
  const confirm = useConfirm()
  const [editing, setEditing] = useState(false)
  const sessions = useCall(listSessions, { params: { projectId } }, { every: 15_000 }).data?.sessions ?? []
  const remove = useAct(removeHub, [listHubs])
  const held = sessions.filter(
    ({ state, kind, heldElsewhere }) => (state === 'open' || state === 'ended') && kind !== 'break' && !heldElsewhere,
  )
  const askToRemove = async () => {
    const question = { title: t('remove.title'), text: t('remove.text', { name: hub.name }), confirm: t('remove.do') }
    if (!(await confirm({ ...question, danger: true }))) return
    remove.mutate(
      { params: { projectId, hubId: hub.id } },
      { onError: (error) => notifyFailed(failureWords(t, error)) },
    )
  }
  const actions = may('hub.manage') ? (
    <>
      <Button variant="default" aria-label={`${t('edit')}: ${hub.name}`} onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button variant="default" aria-label={`${t('remove.do')}: ${hub.name}`} onClick={() => void askToRemove()}>
        {t('remove.do')}
      </Button>
    </>
  ) : null
  return (
    <Section
      title={hub.name}
      lead={hub.coordinator ? t('coordinatedBy', { name: hub.coordinator }) : t('noCoordinator')}
      actions={actions}
    >
      {held.length === 0 ? (
        <p>{t('noSessions')}</p>
      ) : (
        <ul className={classes.sessions}>
          {held.map(({ id, title, state }) => (
            <li key={id}>
              <bdi>{title}</bdi>
              <Group gap="sm">
                {state === 'open' ? <StatusBadge tone="live">{t('programme:state.open')}</StatusBadge> : null}
                <TextLink
                  to="/projects/$projectId/hubs/$hubId/rolls/$sessionId"
                  params={{ projectId, hubId: hub.id, sessionId: id }}
                  aria-label={t('rollOf', { title })}
                >
                  {t('roll')}
                </TextLink>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <SidePanel title={t('edit')} opened={editing} onClose={() => setEditing(false)}>
        <HubForm projectId={projectId} hub={hub} onDone={() => setEditing(false)} />
      </SidePanel>
    </Section>
  )
}
