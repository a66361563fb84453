import { NumberInput, type NumberInputProps } from '@mantine/core'

type Props = Omit<NumberInputProps, 'value' | 'onChange' | 'error'> & {
  value: number
  onChange: (value: number) => void
  error?: string | undefined
}

/** A number of the rule; while its field is empty it is no number (NaN), which is an issue like any other. */
export function Amount({ value, onChange, error, ...props }: Props) {
  return (
    <NumberInput
      {...props}
      value={Number.isNaN(value) ? '' : value}
      onChange={(next) => onChange(typeof next === 'number' ? next : Number.NaN)}
      error={error ?? false}
    />
  )
}
