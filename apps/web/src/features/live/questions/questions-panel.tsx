import { SegmentedControl } from '@mantine/core'
import { isWaiting } from '@muster/live/questions/question'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useRoomView } from '../room/room-view.tsx'
import { ScrollRegion } from '../room/scroll-region.tsx'
import { listQuestions, type QuestionFilter } from '../rules/question-list.ts'
import { isReplay, mayRun, stageOf } from '../store/selectors.ts'
import { AskForm } from './ask-form.tsx'
import { AskingMenu } from './asking-menu.tsx'
import { QuestionRow } from './question-row.tsx'
import classes from './questions.module.css'
import { useMarkQuestionsSeen } from './use-new-questions.ts'

/** What people ask those who present: those with the most votes first, and what was answered. */
export function QuestionsPanel() {
  const { t } = useTranslation('live')
  const { list, current, isOpen } = useLive((state) => stageOf(state).questions)
  const { wanted, arrived } = useRoomView()
  // Who is led to a question begins where it stands.
  const [filter, setFilter] = useState<QuestionFilter>(() => {
    const question = list.find(({ seq }) => seq === wanted?.seq)
    return question && !isWaiting(question) && question.seq !== current ? 'answered' : 'waiting'
  })
  useEffect(() => {
    if (wanted?.panel !== 'questions') return
    document.getElementById(`question-${wanted.seq}`)?.scrollIntoView({ block: 'center' })
    document.getElementById(`question-${wanted.seq}`)?.focus({ preventScroll: true })
    arrived()
  }, [wanted, arrived])
  const votes = useLive((state) => state.upvotes)
  const asked = useLive((state) => state.askedQuestions)
  const me = useLive((state) => state.me?.personId ?? null)
  const isStaff = useLive(mayRun)
  const isPast = useLive(isReplay)
  const mayAsk = useLive(({ me }) => me?.may.speak ?? false) && isOpen && !isStaff
  useMarkQuestionsSeen()
  const shownIn = (wanted: QuestionFilter) =>
    listQuestions(list, {
      filter: wanted,
      current,
      votesOf: ({ seq, votes: counted }) => votes.get(seq) ?? counted,
      isShownDismissed: ({ seq, by }) => isStaff || by === me || asked.has(seq),
    })
  const questions = shownIn(filter)
  const none = filter === 'waiting' && list.length === 0 ? (mayAsk ? 'first' : 'yet') : filter
  return (
    <>
      <div className={classes.head}>
        <SegmentedControl
          className={classes.filter}
          size="sm"
          aria-label={t('questions.which')}
          value={filter}
          onChange={(wanted) => setFilter(wanted === 'answered' ? 'answered' : 'waiting')}
          data={(['waiting', 'answered'] as const).map((value) => ({
            value,
            label: t(`questions.${value}`, { count: shownIn(value).length }),
          }))}
        />
        <AskingMenu />
      </div>
      <ScrollRegion className={classes.scroll} label={t('side.questions')}>
        {questions.length === 0 ? (
          <p className={classes.empty}>{t(isPast ? 'replay:noQuestions' : `questions.none.${none}`)}</p>
        ) : null}
        <ol className={classes.list}>
          {questions.map((question) => (
            <li key={question.seq} className={classes.item} data-current={question.seq === current}>
              <QuestionRow question={question} />
            </li>
          ))}
        </ol>
      </ScrollRegion>
      <AskForm onAsked={() => setFilter('waiting')} />
    </>
  )
}
