import { Drawer } from '@mantine/core'
import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { DecksPanel } from './decks-panel.tsx'
import type { Panel } from './panel.ts'
import { SessionForm } from './session-form.tsx'
import classes from './side-panel.module.css'
import { WindowForm } from './window-form.tsx'

type Props = { panel: Panel | null; project: Project; sessions: readonly Session[]; onClose: () => void }

/** Beside the programme: what is being written or looked at, while the day stays in view. */
export function SidePanel({ panel, project, sessions, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={panel !== null}
      onClose={onClose}
      position="right"
      size="min(34rem, 100vw)"
      title={panel ? <PanelTitle panel={panel} /> : null}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ content: classes.content, header: classes.content, title: classes.title }}
    >
      {panel ? <PanelBody panel={panel} project={project} sessions={sessions} onClose={onClose} /> : null}
    </Drawer>
  )
}

function PanelTitle({ panel }: { panel: Panel }) {
  const { t } = useTranslation('programme')
  return (
    <>
      {t(`panel.${panel.kind}`)}
      {panel.kind === 'new' ? null : (
        <span className={classes.of} dir="auto">
          {panel.session.title}
        </span>
      )}
    </>
  )
}

function PanelBody({ panel, project, sessions, onClose }: Props & { panel: Panel }) {
  if (panel.kind === 'decks') return <DecksPanel session={panel.session} project={project} />
  if (panel.kind === 'window') return <WindowForm session={panel.session} project={project} onClose={onClose} />
  const place = panel.kind === 'edit' ? { original: panel.session } : { original: null, date: panel.date }
  return <SessionForm {...place} project={project} sessions={sessions} onClose={onClose} />
}
