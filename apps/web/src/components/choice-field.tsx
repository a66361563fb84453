import { NativeSelect, type NativeSelectProps } from '@mantine/core'

type Props<Value extends string> = Omit<NativeSelectProps, 'data' | 'value' | 'onChange'> & {
  /** What may be chosen, in the order in which it is offered. */
  values: readonly Value[]
  wordsOf: (value: Value) => string
  value: Value
  onChange: (value: Value) => void
}

/** One of a few values, each of which has a name. */
export function ChoiceField<Value extends string>({ values, wordsOf, onChange, ...props }: Props<Value>) {
  return (
    <NativeSelect
      {...props}
      data={values.map((value) => ({ value, label: wordsOf(value) }))}
      onChange={({ currentTarget }) => {
        const chosen = values.find((value) => value === currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    />
  )
}
