import { Checkbox, Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type Props = {
  form: { options: readonly string[]; mostChoices: number }
  question: string
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
}

/** Chooses one option, or several where the poll allows. */
export function ChoiceBallot({ form: { options, mostChoices }, question, chosen, onChange }: Props) {
  const { t } = useTranslation('live')
  if (mostChoices === 1)
    return (
      <Radio.Group
        aria-label={question}
        value={chosen[0] === undefined ? null : String(chosen[0])}
        onChange={(value) => onChange([Number(value)])}
      >
        <Stack gap="xs">
          {options.map((option, index) => (
            <Radio key={option} value={String(index)} label={<bdi>{option}</bdi>} />
          ))}
        </Stack>
      </Radio.Group>
    )
  return (
    <Checkbox.Group
      aria-label={question}
      description={t('poll.upTo', { count: mostChoices })}
      value={chosen.map(String)}
      onChange={(values) => onChange(values.map(Number))}
    >
      <Stack gap="xs" mt="xs">
        {options.map((option, index) => (
          <Checkbox
            key={option}
            value={String(index)}
            label={<bdi>{option}</bdi>}
            disabled={chosen.length >= mostChoices && !chosen.includes(index)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
