import { Button } from '@mantine/core'
import { listOwnAppeals } from '@muster/contracts/appeals'
import type { Standing } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'
import { AppealForm } from './appeal-form.tsx'
import { Deadline } from './deadline.tsx'
import { OwnAppealItem } from './own-appeal-item.tsx'

const everyMs = 30_000

type Props = {
  projectId: ProjectId
  standing: Standing
  nameOf: (sessionId: string) => string
  /** The project's. */
  timeZone: string
}

/** Where a participant asks for a review of a session, and reads what became of it. Nothing where the rule knows none. */
export function OwnAppeals({ projectId, standing, nameOf, timeZone }: Props) {
  const { t } = useTranslation('appeals')
  const [asking, setAsking] = useState(false)
  const own = useCall(listOwnAppeals, { params: { projectId } }, { every: everyMs }).data
  if (!own || (own.appeals.length === 0 && own.sessions === null)) return null
  const outcomes = new Map<string, string>(standing.sessions.map(({ sessionId, outcome }) => [sessionId, outcome]))
  const isComplete = ({ sessionId }: { sessionId: string }) => outcomes.get(sessionId) === 'complete'
  const open = (own.sessions ?? []).filter((session) => session.open)
  // Whatever is not complete first: that is what somebody asks about.
  const choices = [...open.filter((each) => !isComplete(each)), ...open.filter(isComplete)]
  const mayAsk = choices.length > 0 && standing.outcome !== 'complete'
  // Who comes too late is told so: the rule on the same page says that one may ask.
  const last = (own.sessions ?? [])
    .map(({ until }) => until)
    .toSorted()
    .at(-1)
  const isOver = last !== undefined && !mayAsk && own.appeals.length === 0 && standing.outcome === 'incomplete'
  if (own.appeals.length === 0 && !mayAsk && !isOver) return null
  return (
    <Section
      title={t('ownTitle')}
      lead={isOver ? <Deadline at={last} timeZone={timeZone} past /> : t('ownLead')}
      actions={
        mayAsk && !asking ? (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('act.ask')}
          </Button>
        ) : null
      }
    >
      {asking && mayAsk ? (
        <AppealForm
          projectId={projectId}
          choices={choices.map(({ sessionId, until }) => ({ sessionId, until, name: nameOf(sessionId) }))}
          timeZone={timeZone}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {own.appeals.map((appeal) => (
        <OwnAppealItem key={appeal.id} projectId={projectId} appeal={appeal} session={nameOf(appeal.sessionId)} />
      ))}
    </Section>
  )
}
