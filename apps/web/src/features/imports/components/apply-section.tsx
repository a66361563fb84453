import { Button, Radio, Stack, Text, Textarea } from '@mantine/core'
import { getBoard } from '@muster/contracts/attendance'
import type { ProjectId } from '@muster/contracts/ids'
import { applyImport, getImport, type Import, listImports } from '@muster/contracts/imports'
import { listSessions } from '@muster/contracts/programme'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { Refusal } from '../../../components/refusal.tsx'
import { Section } from '../../../components/section.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { clockRange, zoneName } from '../../../lib/time.ts'
import { listEntries, needsDecision } from '../rules/entries.ts'

type Props = { projectId: ProjectId; log: Import; mayDecide: boolean }
type Held = 'planned' | 'log'

/** The last step: what will count, and (of a session that was not opened here) when it was held. */
export function ApplySection({ projectId, log, mayDecide }: Props) {
  const { t } = useTranslation('imports')
  const [held, setHeld] = useState<Held>('planned')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const applying = useAct(applyImport, [getImport, listImports, listSessions, getBoard])
  const undecided = listEntries(log).filter(needsDecision).length
  const counted = log.rows.filter(({ match }) => match.kind === 'person').length
  const window = held === 'log' && log.span ? log.span : log.window
  const apply = async () => {
    setRefusal(null)
    const decided = log.held ? null : { ...toInstants(window), reason: reason.trim() }
    try {
      const { added } = await applying.mutateAsync({
        params: { projectId, importId: log.id },
        body: { window: decided },
      })
      notifyDone(t('apply.done', { count: added }))
    } catch (error) {
      setRefusal(failureWords(t, error))
    }
  }
  return (
    <Section title={t('apply.title')} lead={t('apply.lead')}>
      <Stack align="start" maw="var(--measure)">
        <Text>
          {t('apply.stays', { count: counted })} {t('apply.people', { count: log.presence.length })}
        </Text>
        {undecided > 0 ? <Text>{t('apply.undecided', { count: undecided })}</Text> : null}
        {undecided === 0 && counted === 0 ? <Text>{t('apply.nobody')}</Text> : null}
        {mayDecide ? null : <Text>{t('apply.byAdministrator')}</Text>}
        {mayDecide && undecided === 0 && counted > 0 ? (
          <>
            {log.held ? null : (
              <HeldFields log={log} held={held} onHeld={setHeld} reason={reason} onReason={setReason} />
            )}
            <Refusal words={refusal} />
            <Button
              loading={applying.isPending}
              disabled={!log.held && reason.trim() === ''}
              onClick={() => void apply()}
            >
              {t('apply.submit')}
            </Button>
          </>
        ) : null}
      </Stack>
    </Section>
  )
}

type HeldProps = {
  log: Import
  held: Held
  onHeld: (held: Held) => void
  reason: string
  onReason: (reason: string) => void
}

/** Attendance is counted within the times that are decided here; they can be corrected later in the programme. */
function HeldFields({ log, held, onHeld, reason, onReason }: HeldProps) {
  const { t, i18n } = useTranslation('imports')
  const inZone = ({ startMs, endMs }: Import['window']) => {
    const where = { language: i18n.language, timeZone: log.timeZone }
    return `${clockRange(new Date(startMs), new Date(endMs), where)} ${zoneName(log.timeZone, new Date(startMs), i18n.language)}`
  }
  return (
    <>
      <Radio.Group
        label={t('held.label')}
        description={t('held.hint')}
        value={held}
        onChange={(value) => onHeld(value === 'log' ? 'log' : 'planned')}
      >
        <Stack gap="xs" mt="sm">
          <Radio value="planned" label={t('held.planned', { times: inZone(log.window) })} />
          {log.span ? <Radio value="log" label={t('held.log', { times: inZone(log.span) })} /> : null}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('held.reason')}
        description={t('held.reasonHint')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={1000}
        w="100%"
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </>
  )
}

const toInstants = ({ startMs, endMs }: Import['window']) => ({
  startsAt: new Date(startMs).toISOString(),
  endsAt: new Date(endMs).toISOString(),
})
