import { Button, Text } from '@mantine/core'
import type { ProjectId } from '@muster/contracts/ids'
import type { OutboxMail } from '@muster/contracts/messages'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { Load } from '../../../components/load.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { useOutbox } from '../use-outbox.ts'
import { MailTable } from './mail-table.tsx'
import { MailView } from './mail-view.tsx'

/** The mails of a project, and what became of each. */
export function Outbox({ projectId, timeZone }: { projectId: ProjectId; timeZone: string | undefined }) {
  const { t } = useTranslation('messages')
  const query = useOutbox(projectId)
  const [mail, setMail] = useState<OutboxMail | null>(null)
  const [opened, setOpened] = useState(false)
  const open = (chosen: OutboxMail) => {
    setMail(chosen)
    setOpened(true)
  }
  return (
    <>
      <Load query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ pages }) => {
          const mails = pages.flatMap((page) => page.mails)
          if (mails.length === 0) return <EmptyState title={t('outbox.empty.title')} text={t('outbox.empty.text')} />
          return (
            <>
              {mails.some(({ state }) => state === 'kept') ? (
                <Text mb="md" maw="68ch">
                  {t('outbox.keptHere')}
                </Text>
              ) : null}
              <MailTable mails={mails} onOpen={open} />
            </>
          )
        }}
      </Load>
      {query.hasNextPage ? (
        <Button variant="default" mt="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('outbox.more')}
        </Button>
      ) : null}
      <SidePanel title={mail?.subject ?? t('outbox.title')} opened={opened} onClose={() => setOpened(false)}>
        {mail ? <MailView mail={mail} timeZone={timeZone} /> : null}
      </SidePanel>
    </>
  )
}
