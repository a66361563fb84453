import { Box, Skeleton, Stack } from '@mantine/core'
import classes from './page.module.css'
import rowClasses from './skeletons.module.css'

const widths = ['92%', '78%', '85%', '64%']

/** Lines of a text that is on its way. */
export function LinesSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Stack gap="md" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={widths[row % widths.length] ?? '80%'} />
      ))}
    </Stack>
  )
}

/** Rows of a list or a table that is on its way: what names each, what is said of it, how it stands. */
export function RowsSkeleton({ rows = 6 }: { rows?: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={rowClasses.row}>
          <Skeleton height={16} width={widths[row % widths.length] ?? '80%'} />
          <div className={rowClasses.words}>
            <Skeleton height={16} width={widths[(row + 1) % widths.length] ?? '80%'} />
            <Skeleton height={12} width="40%" />
          </div>
          <Skeleton height={16} />
        </div>
      ))}
    </div>
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
