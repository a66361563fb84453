import { Alert, type AlertProps } from '@mantine/core'
import { CircleAlert } from 'lucide-react'

type Props = { words: string | null } & Pick<AlertProps, 'mt' | 'mb'>

/** Says at once why something was not done; nothing while there is nothing to say. */
export function Refusal({ words, ...margins }: Props) {
  if (words === null) return null
  return (
    <Alert role="alert" color="red" icon={<CircleAlert aria-hidden />} {...margins}>
      {words}
    </Alert>
  )
}
