import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from './error-state.tsx'
import { LinesSkeleton } from './skeletons.tsx'

type Query<Data> = { data: Data | undefined; error: unknown; isPending: boolean; refetch(): unknown }

type Props<Data> = { query: Query<Data>; skeleton?: ReactNode; children: (data: NonNullable<Data>) => ReactNode }

/** What was asked for, once it is there; until then its skeleton, and the failure with a way to try again. */
export function Load<Data>({ query, skeleton, children }: Props<Data>) {
  const { t } = useTranslation()
  if (query.data !== undefined && query.data !== null) return children(query.data)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {skeleton ?? <LinesSkeleton />}
    </div>
  )
}
