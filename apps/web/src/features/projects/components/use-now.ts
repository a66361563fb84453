import { useInterval } from '@mantine/hooks'
import { useState } from 'react'

const tickMs = 20_000

/** The time, for words such as `in 25 minutes`. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useInterval(() => setNow(new Date()), tickMs, { autoInvoke: true })
  return now
}
