import { listAudit } from '@muster/contracts/audit'
import type { ProjectId } from '@muster/contracts/ids'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { keyOf } from '../../lib/query.ts'

/** A project's audit entries, page by page, newest first; with `action` those of one kind. */
export function useAudit(projectId: ProjectId, action: string | null) {
  const narrowed = action === null ? {} : { action }
  return useInfiniteQuery({
    queryKey: [...keyOf(listAudit, { params: { projectId }, query: narrowed }), 'pages'],
    queryFn: ({ pageParam: before, signal }) =>
      call(listAudit, { params: { projectId }, query: { ...narrowed, before } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.id : undefined),
  })
}

const firstPage: string | undefined = undefined
