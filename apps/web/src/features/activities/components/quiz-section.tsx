import { type Activity, getQuiz } from '@muster/contracts/activities'
import type { ProjectId } from '@muster/contracts/ids'
import { useTranslation } from 'react-i18next'
import { Load } from '../../../components/load.tsx'
import { Section } from '../../../components/section.tsx'
import { useCall } from '../../../lib/query.ts'

type Props = { projectId: ProjectId; activityId: Activity['id'] }

/** The questions of a quiz with their right answers, for whoever writes it. */
export function QuizSection({ projectId, activityId }: Props) {
  const { t } = useTranslation('activities')
  const query = useCall(getQuiz, { params: { projectId, activityId } })
  const quiz = query.data?.quiz
  const lead = quiz
    ? t('written.quiz', { count: quiz.questions.length, percent: quiz.passPercent, tries: quiz.tries })
    : null
  return (
    <Section title={t('written.title')} lead={lead}>
      <Load query={query}>
        {({ quiz: { questions } }) => (
          <ol>
            {questions.map(({ id, text, options, rightId }) => (
              <li key={id}>
                <bdi>{text}</bdi>{' '}
                {t('written.right', { answer: options.find((option) => option.id === rightId)?.text ?? '' })}
              </li>
            ))}
          </ol>
        )}
      </Load>
    </Section>
  )
}
