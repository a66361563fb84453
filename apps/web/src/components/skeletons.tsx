import { Box, Skeleton, Stack } from '@mantine/core'
import classes from './page.module.css'

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

/** A page whose program is on its way: its title and its first lines. */
export function PageSkeleton() {
  return (
    <Box className={classes.page} aria-hidden>
      <Skeleton height={40} width="min(28rem, 80%)" mb="xl" />
      <LinesSkeleton rows={6} />
    </Box>
  )
}
