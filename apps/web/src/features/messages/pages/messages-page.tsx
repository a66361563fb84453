import { Button } from '@mantine/core'
import type { ProjectId } from '@muster/contracts/ids'
import { listAnnouncements } from '@muster/contracts/messages'
import { getProject } from '@muster/contracts/projects'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { Section } from '../../../components/section.tsx'
import { useMay } from '../../../lib/me.ts'
import { useCall } from '../../../lib/query.ts'
import { AnnouncementList } from '../components/announcement-list.tsx'
import { NewAnnouncement } from '../components/new-announcement.tsx'
import { Outbox } from '../components/outbox.tsx'

/** What was announced in a project; and for the secretariat, what became of every mail. */
export function MessagesPage({ projectId }: { projectId: ProjectId }) {
  const { t } = useTranslation('messages')
  const may = useMay(projectId)
  const query = useCall(listAnnouncements, { params: { projectId } })
  const timeZone = useCall(getProject, { params: { projectId } }).data?.timeZone
  const [writing, setWriting] = useState(false)
  const maySend = may('announcement.send')
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        maySend ? (
          <Button leftSection={<Megaphone size={18} aria-hidden />} onClick={() => setWriting(true)}>
            {t('form.open')}
          </Button>
        ) : null
      }
    >
      <Section title={t('announcements')}>
        <Load query={query}>
          {({ announcements }) =>
            announcements.length === 0 ? (
              <EmptyState title={t('empty.title')} text={t(maySend ? 'empty.textForSender' : 'empty.text')} />
            ) : (
              <AnnouncementList announcements={announcements} timeZone={timeZone} />
            )
          }
        </Load>
      </Section>
      {may('outbox.read') ? (
        <Section title={t('outbox.title')} lead={t('outbox.lead')}>
          <Outbox projectId={projectId} timeZone={timeZone} />
        </Section>
      ) : null}
      {maySend ? <NewAnnouncement projectId={projectId} opened={writing} onClose={() => setWriting(false)} /> : null}
    </Page>
  )
}
