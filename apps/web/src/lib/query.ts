import type { Endpoint } from '@muster/contracts/endpoint'
import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { CallError, type CallInput, call } from './call.ts'

/** Failures that asking again may cure. */
const worthAskingAgain = new Set(['UNAVAILABLE', 'RATE_LIMITED'])
const mostRetries = 3
const freshForMs = 15_000

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshForMs,
      retry: (count, error) =>
        count < mostRetries && error instanceof CallError && worthAskingAgain.has(error.failure.code),
    },
    mutations: { retry: false },
  },
})

/** The cache key of an endpoint, or with `input` of one of its answers. */
export const keyOf = <E extends Endpoint>(endpoint: E, input?: CallInput<E>) =>
  input === undefined ? [endpoint.path] : [endpoint.path, input.params ?? {}, input.query ?? {}]

type Rhythm<E extends Endpoint> = (last: z.output<E['reply']> | undefined) => number | false

/**
 * Reads an endpoint. `every` asks again at that interval (ms), which may depend on what was answered last (false: not any
 * more); `enabled: false` does not ask.
 */
export function useCall<E extends Endpoint>(
  endpoint: E,
  input: CallInput<E> = {},
  { every, enabled = true }: { every?: number | Rhythm<E>; enabled?: boolean } = {},
) {
  return useQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, signal),
    enabled,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : (every ?? false),
  })
}

/** Calls an endpoint that changes something, and marks what `changes` names as out of date. */
export function useAct<E extends Endpoint>(endpoint: E, changes: readonly Endpoint[] = []) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<E>) => call(endpoint, input),
    onSuccess: () => Promise.all(changes.map((changed) => client.invalidateQueries({ queryKey: keyOf(changed) }))),
  })
}
