import { Skeleton, Stack } from '@mantine/core'

const widths = ['92%', '78%', '85%', '64%']

/** Lines of a text or rows of a list that is on its way. */
export function LinesSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Stack gap="md" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={widths[row % widths.length] ?? '80%'} />
      ))}
    </Stack>
  )
}
