import { Button, NumberInput } from '@mantine/core'
import { mostQuestions } from '@muster/contracts/quiz'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addQuestion, type QuizDraft } from '../rules/quiz-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import classes from './quiz-fields.module.css'

type Props = {
  draft: QuizDraft
  wrong: (path: string) => string | undefined
  onChange: (draft: QuizDraft) => void
}

/** The questions of a quiz with their answers, the pass mark, and how many tries there are. */
export function QuizFields({ draft, wrong, onChange }: Props) {
  const { t } = useTranslation('activities')
  const { questions, passPercent, tries } = draft
  return (
    <div className={classes.quiz}>
      <div className={classes.numbers}>
        <NumberInput
          label={t('edit.passPercent')}
          min={1}
          max={100}
          allowDecimal={false}
          value={passPercent}
          onChange={(value) => onChange({ ...draft, passPercent: value })}
          error={wrong('passPercent')}
        />
        <NumberInput
          label={t('edit.tries')}
          min={1}
          max={20}
          allowDecimal={false}
          value={tries}
          onChange={(value) => onChange({ ...draft, tries: value })}
          error={wrong('tries')}
        />
      </div>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.id}
          question={question}
          number={index + 1}
          wrong={(path) => wrong(path === '' ? `questions.${index}` : `questions.${index}.${path}`)}
          onChange={(changed) => onChange({ ...draft, questions: questions.with(index, changed) })}
          onRemove={
            questions.length > 1 ? () => onChange({ ...draft, questions: questions.toSpliced(index, 1) }) : null
          }
        />
      ))}
      {questions.length < mostQuestions ? (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange(addQuestion(draft))}
        >
          {t('edit.addQuestion')}
        </Button>
      ) : null}
    </div>
  )
}
