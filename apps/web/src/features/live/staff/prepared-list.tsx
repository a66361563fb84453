import { Button } from '@mantine/core'
import type { PreparedPoll } from '@muster/contracts/prepared-polls'
import { draftOf } from '@muster/live/polls/draft'
import { useTranslation } from 'react-i18next'
import { usePreparedPolls } from '../api.ts'
import { useLive, useWhere } from '../room/live-context.tsx'
import { useGive } from '../room/use-give.ts'
import { stageOf } from '../store/selectors.ts'
import classes from './staff.module.css'

/** The polls prepared for this session, each opened with one press; those that were asked say so. Nothing where there are none. */
export function PreparedList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('polls')
  const prepared = usePreparedPolls(useWhere()).data?.polls ?? []
  const usedIds = useLive((state) => stageOf(state).polls.usedIds)
  const opening = useGive('poll.open')
  if (prepared.length === 0) return null
  const open = async ({ id, ...poll }: PreparedPoll) => {
    const answer = await opening.give({ type: 'poll.open', pollId: id, ...poll })
    if (answer.ok) onDone()
  }
  return (
    <section className={classes.prepared} aria-labelledby="prepared-polls">
      <h3 id="prepared-polls">{t('prepare.prepared')}</h3>
      <ul className={classes.list}>
        {prepared.map((poll) => (
          <li key={poll.id} className={classes.item}>
            <span className={classes.words}>
              <span className={classes.name}>
                <bdi>{poll.question}</bdi>
              </span>
              <span className={classes.about}>
                {t(`kind.${draftOf(poll).kind}`)} · {t(`short.${poll.voters}`)} · {t(`short.${poll.results}`)}
              </span>
            </span>
            {usedIds.includes(poll.id) ? (
              <span className={classes.about}>{t('prepare.asked')}</span>
            ) : (
              <Button
                size="sm"
                variant="default"
                disabled={opening.busy}
                aria-label={t('prepare.openOne', { title: poll.question })}
                onClick={() => void open(poll)}
              >
                {t('prepare.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('prepare.orNew')}</h3>
    </section>
  )
}
