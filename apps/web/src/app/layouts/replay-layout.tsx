import { Suspense, useCallback } from 'react'
import { PageSkeleton } from '../../components/skeletons.tsx'
import { LookMenu } from '../navigation/look-menu.tsx'
import { ReplayPage } from '../routes/pages.tsx'
import { replay } from '../routes/root.tsx'

/** The replay of the session in the address, at the moment that it names. */
export function ReplayLayout() {
  const where = replay.useParams()
  const { at } = replay.useSearch()
  const navigate = replay.useNavigate()
  const place = useCallback(
    (seconds: number) => void navigate({ to: '.', search: { at: seconds }, replace: true, resetScroll: false }),
    [navigate],
  )
  return (
    <Suspense fallback={<PageSkeleton />}>
      <ReplayPage {...where} at={at} onPlace={place} menu={<LookMenu />} />
    </Suspense>
  )
}
