import { ActionIcon, Button, Checkbox, Group, Textarea } from '@mantine/core'
import { mostQuestions, type Question, questionKinds } from '@muster/contracts/evaluation'
import { ArrowUp, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { v4 as uuidv4 } from 'uuid'
import { ChoiceField } from '../../../components/choice-field.tsx'
import { FormPart } from '../../../components/form-part.tsx'
import classes from './question-list.module.css'

type Props = {
  questions: readonly Question[]
  wrong: (path: string) => string | undefined
  onChange: (questions: readonly Question[]) => void
}

/** The questions as they are written, in their order. */
export function QuestionList({ questions, wrong, onChange }: Props) {
  const { t } = useTranslation('evaluation')
  const change = (index: number, part: Partial<Question>) =>
    onChange(questions.map((question, at) => (at === index ? { ...question, ...part } : question)))
  const up = (index: number) => {
    const moved = questions[index]
    if (moved) onChange(questions.toSpliced(index, 1).toSpliced(index - 1, 0, moved))
  }
  return (
    <div className={classes.list}>
      {questions.map(({ id, kind, text, required }, index) => {
        const number = index + 1
        return (
          <FormPart
            key={id}
            legend={t('edit.question', { number })}
            tools={
              <>
                {index > 0 ? (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('edit.up', { number })}
                    onClick={() => up(index)}
                  >
                    <ArrowUp size={16} aria-hidden />
                  </ActionIcon>
                ) : null}
                {questions.length > 1 ? (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('edit.remove', { number })}
                    onClick={() => onChange(questions.toSpliced(index, 1))}
                  >
                    <X size={16} aria-hidden />
                  </ActionIcon>
                ) : null}
              </>
            }
          >
            <Textarea
              aria-label={t('edit.question', { number })}
              autosize
              maxLength={300}
              value={text}
              onChange={({ currentTarget }) => change(index, { text: currentTarget.value })}
              error={wrong(`questions.${index}.text`)}
            />
            <Group gap="lg">
              <ChoiceField
                aria-label={t('edit.kind', { number })}
                values={questionKinds}
                wordsOf={(value) => t(`edit.kinds.${value}`)}
                value={kind}
                onChange={(chosen) => change(index, { kind: chosen })}
              />
              <Checkbox
                label={t('edit.required')}
                checked={required}
                onChange={({ currentTarget }) => change(index, { required: currentTarget.checked })}
              />
            </Group>
          </FormPart>
        )
      })}
      {questions.length < mostQuestions ? (
        <Button
          variant="default"
          size="xs"
          className={classes.add}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => onChange([...questions, { id: uuidv4(), kind: 'rating', text: '', required: false }])}
        >
          {t('edit.addQuestion')}
        </Button>
      ) : null}
    </div>
  )
}
