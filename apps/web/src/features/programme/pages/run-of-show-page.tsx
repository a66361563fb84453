import { Button, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectId, SessionId } from '@muster/contracts/ids'
import { listSessions, type Session } from '@muster/contracts/programme'
import { type Block, showLimits } from '@muster/contracts/run-of-show'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextLink } from '../../../components/link.tsx'
import { Load } from '../../../components/load.tsx'
import { Page } from '../../../components/page.tsx'
import { SidePanel } from '../../../components/side-panel.tsx'
import { RowsSkeleton } from '../../../components/skeletons.tsx'
import { CallError } from '../../../lib/call.ts'
import { useCall } from '../../../lib/query.ts'
import { viewerZone, zoneName } from '../../../lib/time.ts'
import { BlockForm } from '../components/block-form.tsx'
import { RunningOrder } from '../components/running-order.tsx'
import { ShowLength } from '../components/show-length.tsx'
import { useRunningOrder } from '../components/use-running-order.ts'

type Props = { projectId: ProjectId; sessionId: SessionId }

/** The running order of a session: its timed blocks with private notes, prepared before the day. */
export function RunOfShowPage(which: Props) {
  const { t } = useTranslation('show')
  const sessions = useCall(listSessions, { params: { projectId: which.projectId } })
  const session = sessions.data?.sessions.find(({ id }) => id === which.sessionId)
  if (session) return <Prepared which={which} session={session} />
  return (
    <Page title={t('title')}>
      {sessions.data ? <ErrorState error={new CallError({ code: 'NOT_FOUND' })} /> : null}
      <Load query={sessions} skeleton={<RowsSkeleton rows={6} />}>
        {() => null}
      </Load>
    </Page>
  )
}

function Prepared({ which, session }: { which: Props; session: Session }) {
  const { t, i18n } = useTranslation('show')
  const zone = zoneName(viewerZone(), new Date(session.startsAt), i18n.language)
  const { query, blocks, change } = useRunningOrder(which)
  const [edited, setEdited] = useState<Block | null>(null)
  // Another block, another form; the one that was shown stays while it slides away.
  const [turn, setTurn] = useState(0)
  const [opened, form] = useDisclosure(false)
  const open = (block: Block | null) => {
    setEdited(block)
    setTurn((before) => before + 1)
    form.open()
  }
  const editable = session.state === 'planned' || session.state === 'open'
  const isFull = blocks.length >= showLimits.blocks
  const add =
    editable && query.data ? (
      <Button leftSection={<Plus size={18} aria-hidden />} disabled={isFull} onClick={() => open(null)}>
        {t('add')}
      </Button>
    ) : null
  return (
    <Page
      title={t('titleOf', { title: session.title })}
      heading={t('title')}
      over={
        <TextLink to="/projects/$projectId/programme" params={{ projectId: which.projectId }}>
          <bdi>{session.title}</bdi>
        </TextLink>
      }
      lead={t(session.state === 'open' ? 'leadLive' : 'lead', { zone })}
      actions={blocks.length > 0 ? add : null}
    >
      <Load query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ speakers }) =>
          blocks.length === 0 ? (
            <>
              <VisuallyHidden>
                <h2>{t('order')}</h2>
              </VisuallyHidden>
              <EmptyState title={t('empty.title')} text={t(editable ? 'empty.text' : 'empty.over')} action={add} />
            </>
          ) : (
            <>
              <ShowLength blocks={blocks} session={session} />
              <RunningOrder
                blocks={blocks}
                session={session}
                speakers={speakers}
                editable={editable}
                onChange={change}
                onEdit={open}
              />
            </>
          )
        }
      </Load>
      <SidePanel title={t(edited ? 'form.editTitle' : 'form.addTitle')} opened={opened} onClose={form.close}>
        <BlockForm
          key={turn}
          projectId={which.projectId}
          block={edited}
          current={blocks}
          speakers={query.data?.speakers ?? []}
          session={session}
          onChange={change}
          onClose={form.close}
        />
      </SidePanel>
    </Page>
  )
}
