import type { ProjectId } from '@muster/contracts/ids'
import { listOutbox } from '@muster/contracts/messages'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { keyOf } from '../../lib/query.ts'

const whileQueuedMs = 5000

/** A project's mails, page by page, newest first; looked at again while some are on their way. */
export function useOutbox(projectId: ProjectId) {
  return useInfiniteQuery({
    queryKey: [...keyOf(listOutbox, { params: { projectId } }), 'pages'],
    queryFn: ({ pageParam: before, signal }) => call(listOutbox, { params: { projectId }, query: { before } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ mails, more }) => (more ? mails.at(-1)?.createdAt : undefined),
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ mails }) => mails.some((mail) => mail.state === 'queued')) ? whileQueuedMs : false,
  })
}

const firstPage: string | undefined = undefined
