import { Suspense } from 'react'
import { PageSkeleton } from '../../components/skeletons.tsx'
import { LookMenu } from '../navigation/look-menu.tsx'
import { LivePage } from '../routes/pages.tsx'
import { room } from '../routes/root.tsx'

/** The live room of the session in the address. */
export function RoomLayout() {
  const where = room.useParams()
  return (
    <Suspense fallback={<PageSkeleton />}>
      <LivePage {...where} menu={<LookMenu />} />
    </Suspense>
  )
}
