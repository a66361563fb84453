import { ActionIcon, Button, Radio, Textarea, TextInput } from '@mantine/core'
import { mostOptions, type QuizQuestion } from '@muster/contracts/quiz'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { FormPart } from '../../../components/form-part.tsx'
import { addOption, removeOption } from '../rules/quiz-draft.ts'
import classes from './quiz-fields.module.css'

type Props = {
  question: QuizQuestion
  number: number
  wrong: (path: string) => string | undefined
  onChange: (question: QuizQuestion) => void
  /** Null where it is the only one. */
  onRemove: (() => void) | null
}

/** One question, its answers, and which of them is right. */
export function QuestionFields({ question, number, wrong, onChange, onRemove }: Props) {
  const { t } = useTranslation('activities')
  const { id, text, options, rightId } = question
  const about = wrong('') ?? wrong('rightId')
  return (
    <FormPart
      legend={t('edit.question', { number })}
      tools={
        onRemove ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('edit.removeQuestion', { number })}
            onClick={onRemove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        ) : null
      }
    >
      <Textarea
        aria-label={t('edit.question', { number })}
        autosize
        maxLength={500}
        value={text}
        onChange={({ currentTarget }) => onChange({ ...question, text: currentTarget.value })}
        error={wrong('text')}
      />
      <p className={classes.hint}>{t('edit.markRight')}</p>
      {options.map((option, at) => {
        const which = { number: at + 1, question: number }
        return (
          <div key={option.id} className={classes.option}>
            <Radio
              name={id}
              aria-label={t('edit.right', which)}
              checked={rightId === option.id}
              onChange={() => onChange({ ...question, rightId: option.id })}
            />
            <TextInput
              aria-label={t('edit.answer', which)}
              placeholder={t('edit.answerShort', which)}
              maxLength={300}
              value={option.text}
              onChange={({ currentTarget }) =>
                onChange({ ...question, options: options.with(at, { ...option, text: currentTarget.value }) })
              }
              error={wrong(`options.${at}.text`)}
            />
            {options.length > 2 ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('edit.removeAnswer', which)}
                onClick={() => onChange(removeOption(question, option.id))}
              >
                <X size={16} aria-hidden />
              </ActionIcon>
            ) : null}
          </div>
        )
      })}
      {about ? <p className={classes.wrong}>{about}</p> : null}
      {options.length < mostOptions ? (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange(addOption(question))}
        >
          {t('edit.addAnswer')}
        </Button>
      ) : null}
    </FormPart>
  )
}
