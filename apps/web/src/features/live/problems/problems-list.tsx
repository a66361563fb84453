import type { Problem } from '@muster/live/problems/model'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { listProblems } from '../store/selectors.ts'
import { ProblemCard } from './problem-card.tsx'
import classes from './problems.module.css'

/** The problems of people in the room: those that nobody sees to first, then the others, those that are over last. */
export function ProblemsList() {
  const { t } = useTranslation('problems')
  const problems = useLive(listProblems)
  if (problems.length === 0) return <p className={classes.none}>{t('none')}</p>
  return (
    <section aria-label={t('list')}>
      <h3 className={classes.title}>{t('list')}</h3>
      <ul className={classes.list}>
        {problems
          .toSorted((one, other) => rankOf(one) - rankOf(other) || one.seq - other.seq)
          .map((problem) => (
            <li key={problem.seq} className={classes.item}>
              <ProblemCard problem={problem} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function rankOf({ closed, takenBy }: Problem): number {
  if (closed) return 2
  return takenBy === null ? 0 : 1
}
