import { Button, Group } from '@mantine/core'
import type { Problem } from '@muster/live/problems/model'
import { countryName } from '@muster/words/country-name'
import { useTranslation } from 'react-i18next'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { useLive, useLiveStore } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'
import { findStream, staffIdOf, stageOf } from '../store/selectors.ts'
import { AnswerForm } from './answer-form.tsx'
import classes from './problems.module.css'

/** One problem: who, what, where, what is known of the line, and what is done about it. */
export function ProblemCard({ problem }: { problem: Problem }) {
  const { t, i18n } = useTranslation('problems')
  const who = useWho()
  const store = useLiveStore()
  const staffId = useLive(staffIdOf)
  const me = useLive((state) => state.me?.personId ?? null)
  const words = useLive((state) => findStream(state, staffId)?.words ?? null)
  const { seq, by, at, kind, hasWords, takenBy, answers, closed } = problem
  const { name, country } = who(by)
  const where = { language: i18n.language, timeZone: viewerZone() }
  return (
    <article className={classes.card} data-closed={closed !== null} aria-label={t('of', { name })}>
      <p className={classes.head}>
        <strong>{t(`kind.${kind}`)}</strong> · <bdi>{name}</bdi>
        {country ? ` · ${countryName(country, i18n.language)}` : null} · {clockTime(new Date(at), where)}
      </p>
      {hasWords ? <p className={classes.words}>{words?.[seq] ?? t('erased')}</p> : null}
      <LineWords problem={problem} />
      {answers.map((answer) => (
        <p key={answer.seq} className={classes.answer}>
          <bdi>{who(answer.by).name}</bdi>: {words?.[answer.seq] ?? t('erased')}
        </p>
      ))}
      {closed ? (
        <p className={classes.about}>
          {closed.by === by ? t('worksAgain') : t('closedBy', { name: who(closed.by).name })}
        </p>
      ) : (
        <>
          {takenBy === null ? null : <p className={classes.about}>{t('seenToBy', { name: who(takenBy).name })}</p>}
          <AnswerForm problem={problem} name={name} />
          <Group gap="xs">
            {takenBy === me ? null : (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('takeOf', { name })}
                onClick={() => void store.give({ type: 'problem.take', problem: seq }, staffId)}
              >
                {t('take')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('closeOf', { name })}
              onClick={() => void store.give({ type: 'problem.close', problem: seq }, staffId)}
            >
              {t('close')}
            </Button>
          </Group>
        </>
      )}
    </article>
  )
}

/** What the server knew of the line when it was reported. */
function LineWords({ problem: { line } }: { problem: Problem }) {
  const { t } = useTranslation('problems')
  const groups = useLive((state) => stageOf(state).groups?.rooms ?? null)
  if (!line) return null
  const room = line.room === 'stage' ? null : (groups?.find(({ groupId }) => groupId === line.room)?.name ?? null)
  const parts = [
    t(`way.${line.way}`),
    line.roundTripMs === null ? null : t('roundTrip', { count: line.roundTripMs }),
    room && t('inGroup', { name: room }),
  ]
  return <p className={classes.about}>{parts.filter((part) => part !== null).join(' · ')}</p>
}
