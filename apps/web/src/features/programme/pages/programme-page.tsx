import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectId } from '@muster/contracts/ids'
import { listSessions, type Session } from '@muster/contracts/programme'
import { getProject, type Project } from '@muster/contracts/projects'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { sameClock, viewerZone, zoneName } from '../../../lib/time.ts'
import type { Panel } from '../components/panel.ts'
import { ProgrammeDayPart } from '../components/programme-day-part.tsx'
import { ProgrammePanel } from '../components/programme-panel.tsx'
import { programmeDays } from '../rules/programme-days.ts'

/** A session may open or end at any moment: the page looks again this often. */
const lookAgainMs = 15_000

export function ProgrammePage({ projectId, notice }: { projectId: ProjectId; notice?: ReactNode }) {
  const { t } = useTranslation('programme')
  const project = useCall(getProject, { params: { projectId } })
  const sessions = useCall(listSessions, { params: { projectId } }, { every: lookAgainMs })
  const both = project.data && sessions.data ? { project: project.data, sessions: sessions.data.sessions } : undefined
  const query = {
    data: both,
    error: project.error ?? sessions.error,
    isPending: !both,
    refetch: () => Promise.all([project.refetch(), sessions.refetch()]),
  }
  return both ? (
    <Programme {...both} now={new Date(sessions.dataUpdatedAt)} notice={notice} />
  ) : (
    <Page title={t('title')}>
      <Load query={query} skeleton={<RowsSkeleton rows={8} />}>
        {() => null}
      </Load>
    </Page>
  )
}

type Props = { project: Project; sessions: readonly Session[]; now: Date; notice: ReactNode }

function Programme({ project, sessions, now, notice }: Props) {
  const { t } = useTranslation('programme')
  const may = useMay(project.id)
  const [panel, setPanel] = useState<Panel | null>(null)
  // What the panel shows stays while it slides away.
  const [opened, panelDoor] = useDisclosure(false)
  const openPanel = (next: Panel) => {
    setPanel(next)
    panelDoor.open()
  }
  const days = programmeDays(sessions)
  const editable = may('programme.edit') && project.state !== 'finished' && project.state !== 'cancelled'
  const add = editable ? (
    <Button
      leftSection={<Plus size={18} aria-hidden />}
      // The programme is written from its beginning to its end: after the last one comes the next.
      onClick={() => openPanel({ kind: 'new', date: days.at(-1)?.date ?? project.startsOn })}
    >
      {t('addSession')}
    </Button>
  ) : null
  return (
    <Page title={t('title')} over={<bdi>{project.title}</bdi>} lead={<ZoneNote project={project} />} actions={add}>
      {notice}
      {days.length === 0 ? (
        <>
          <VisuallyHidden>
            <h2>{t('empty.heading')}</h2>
          </VisuallyHidden>
          <EmptyState title={t('empty.title')} text={t(editable ? 'empty.textForEditor' : 'empty.text')} action={add} />
        </>
      ) : (
        days.map((day) => (
          <ProgrammeDayPart
            key={day.date}
            day={day}
            editable={editable}
            project={project}
            sessions={sessions}
            now={now}
            onOpenPanel={openPanel}
          />
        ))
      )}
      {panel ? (
        <ProgrammePanel panel={panel} opened={opened} project={project} sessions={sessions} onClose={panelDoor.close} />
      ) : null}
    </Page>
  )
}

/** Whose clocks the times are of, said once over the page. */
function ZoneNote({ project }: { project: Project }) {
  const { t, i18n } = useTranslation('programme')
  const at = new Date(project.startsOn)
  const mine = viewerZone()
  const zones = { mine: zoneName(mine, at, i18n.language), project: zoneName(project.timeZone, at, i18n.language) }
  return sameClock(mine, project.timeZone, at) ? t('zone.same', zones) : t('zone.two', zones)
}
