import { Group, Radio, Textarea } from '@mantine/core'
import { mostStars, type Question } from '@muster/contracts/evaluation'
import { useTranslation } from 'react-i18next'
import classes from './question-field.module.css'

type Props = {
  question: Question
  value: number | string | undefined
  error: string | undefined
  onChange: (value: number | string) => void
}

const ratings = Array.from({ length: mostStars }, (_, at) => at + 1)

/** One question and its answer: a rating from 1 to 5, or a few words. */
export function QuestionField({ question: { kind, text, required }, value, error, onChange }: Props) {
  const { t } = useTranslation('evaluation')
  if (kind === 'text')
    return (
      <Textarea
        label={<bdi>{text}</bdi>}
        withAsterisk={required}
        autosize
        minRows={3}
        maxLength={4000}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={error}
      />
    )
  return (
    <Radio.Group
      label={<bdi>{text}</bdi>}
      description={t('scale')}
      withAsterisk={required}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(chosen) => onChange(Number(chosen))}
      error={error}
    >
      <Group gap="xs" mt="xs" className={classes.ratings}>
        {ratings.map((rating) => (
          <Radio key={rating} value={String(rating)} label={rating} className={classes.rating} />
        ))}
      </Group>
    </Radio.Group>
  )
}
