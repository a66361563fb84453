import { Button } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import type { OwnProblem } from '@muster/live/problems/model'
import { LifeBuoy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from '../room/banner.module.css'
import { useLive } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { useWho } from '../room/use-who.ts'
import { findStream, ownProblems, ownStreamId, staffIdOf } from '../store/selectors.ts'

/** The problem that was over when it was put away last, in this tab. */
const seenKey = 'muster.problem-seen'

/** How it stands with one’s own problem: waiting, seen to, answered, over. */
export function OwnProblemBanner() {
  const { t } = useTranslation('problems')
  const staffId = useLive(staffIdOf)
  const me = useLive((state) => state.me?.personId ?? null)
  const own = useLive(ownProblems)
  const withdraw = useGive('problem.withdraw')
  const [seen, setSeen] = useSessionStorage({ key: seenKey, defaultValue: 0, getInitialValueInEffect: false })
  // Who says themselves that it is over needs not be told.
  const shown = own.findLast(({ problem, closedBy }) => closedBy === null || (closedBy !== me && problem > seen))
  return (
    <div role="status">
      {shown ? (
        <div className={classes.banner} data-tone="neutral">
          <LifeBuoy size={18} aria-hidden />
          <span className={classes.words}>
            <strong>{t(`kind.${shown.kind}`)}:</strong> <Standing problem={shown} />
          </span>
          <span className={classes.actions}>
            {shown.closedBy === null ? (
              <Button
                size="compact-sm"
                variant="default"
                loading={withdraw.busy}
                onClick={() => void withdraw.give({ type: 'problem.withdraw', problem: shown.problem }, staffId)}
              >
                {t('works')}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => setSeen(shown.problem)}>
                {t('understood')}
              </Button>
            )}
          </span>
        </div>
      ) : null}
    </div>
  )
}

function Standing({ problem: { takenBy, answers, closedBy } }: { problem: OwnProblem }) {
  const { t } = useTranslation('problems')
  const who = useWho()
  const answer = answers.at(-1)
  const words = useLive((state) => (answer ? findStream(state, ownStreamId(state))?.words[answer.seq] : null) ?? null)
  if (closedBy !== null && !answer) return t('closed', { name: who(closedBy).name })
  if (answer)
    return (
      <>
        {t('answeredBy', { name: who(answer.by).name })} <bdi>{words ?? t('erased')}</bdi>{' '}
        {closedBy === null ? null : t('closedToo')}
      </>
    )
  return takenBy === null ? t('waiting') : t('taken', { name: who(takenBy).name })
}
