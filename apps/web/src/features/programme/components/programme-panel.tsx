import type { Session } from '@muster/contracts/programme'
import type { Project } from '@muster/contracts/projects'
import { useTranslation } from 'react-i18next'
import { SidePanel } from '../../../components/side-panel.tsx'
import { DecksPanel } from './decks-panel.tsx'
import { MergeForm } from './merge-form.tsx'
import type { Panel } from './panel.ts'
import { SessionForm } from './session-form.tsx'
import { WindowForm } from './window-form.tsx'

type Props = {
  panel: Panel
  opened: boolean
  project: Project
  sessions: readonly Session[]
  onClose: () => void
}

/** Beside the programme: what is being written or looked at, while the day stays in view. */
export function ProgrammePanel({ panel, opened, ...body }: Props) {
  const { t } = useTranslation('programme')
  const of = panel.kind === 'new' ? {} : { title: panel.session.title }
  return (
    <SidePanel title={t(`panel.${panel.kind}`, of)} opened={opened} onClose={body.onClose}>
      <PanelBody panel={panel} {...body} />
    </SidePanel>
  )
}

function PanelBody({ panel, project, sessions, onClose }: Omit<Props, 'opened'>) {
  if (panel.kind === 'decks') return <DecksPanel session={panel.session} project={project} />
  if (panel.kind === 'window') return <WindowForm session={panel.session} project={project} onClose={onClose} />
  if (panel.kind === 'merge')
    return <MergeForm session={panel.session} project={project} sessions={sessions} onClose={onClose} />
  const place = panel.kind === 'edit' ? { original: panel.session } : { original: null, date: panel.date }
  return <SessionForm {...place} project={project} sessions={sessions} onClose={onClose} />
}
