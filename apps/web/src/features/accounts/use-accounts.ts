import { listAccounts } from '@muster/contracts/identity'
import type { AccountId } from '@muster/contracts/ids'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from '../../lib/call.ts'
import { keyOf } from '../../lib/query.ts'

/** Accounts whose address holds `search`, page by page; while others are looked for, those found before. */
export function useAccounts(search: string) {
  return useInfiniteQuery({
    queryKey: [...keyOf(listAccounts, { query: { search } }), 'pages'],
    queryFn: ({ pageParam: after, signal }) => call(listAccounts, { query: { search, after } }, signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ accounts, more }) => (more ? accounts.at(-1)?.id : undefined),
    placeholderData: keepPreviousData,
  })
}

const firstPage: AccountId | undefined = undefined
