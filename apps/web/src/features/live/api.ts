import { getOwnStanding, getPolicy } from '@muster/contracts/attendance'
import { listChecks } from '@muster/contracts/checks'
import {
  getDeckFile,
  getDeckNotes,
  getDeckPages,
  getPagePicture,
  listDecks,
  setPageNote,
  uploadDeck,
} from '@muster/contracts/decks'
import { addressOf } from '@muster/contracts/endpoint'
import { getGroupPlan } from '@muster/contracts/group-plans'
import { listPeople } from '@muster/contracts/identity'
import type { DeckId, PollId, ProjectId, SessionId } from '@muster/contracts/ids'
import { getDirectory, getOwnRemoval, listEarlierMessages, searchSaid } from '@muster/contracts/live'
import { listVotes } from '@muster/contracts/polls'
import { getPreparedPolls } from '@muster/contracts/prepared-polls'
import { listSessions } from '@muster/contracts/programme'
import { getProject } from '@muster/contracts/projects'
import { getRunOfShow } from '@muster/contracts/run-of-show'
import type { StreamId } from '@muster/live/stream'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { call, upload } from '../../lib/call.ts'
import { useMay } from '../../lib/me.ts'
import { keyOf, useCall } from '../../lib/query.ts'

/** Which session a room is of. */
export type InSession = { projectId: ProjectId; sessionId: SessionId }

export const useProject = ({ projectId }: InSession) => useCall(getProject, { params: { projectId } })
export const useProgramme = ({ projectId }: InSession) => useCall(listSessions, { params: { projectId } })
export const usePolicy = ({ projectId }: InSession) => useCall(getPolicy, { params: { projectId } })
export const useDirectory = (where: InSession, { enabled = true }: { enabled?: boolean } = {}) =>
  useCall(getDirectory, { params: where }, { enabled })

const progressEveryMs = 1000

/** Why one is no longer let in, where that is so. */
export const useOwnRemoval = (where: InSession) => useCall(getOwnRemoval, { params: where })
export const useDecks = (where: InSession) => useCall(listDecks, { params: where })

/** The same for who presents them: asked for again while some are being prepared. */
export const useDecksToPresent = (where: InSession) =>
  useCall(
    listDecks,
    { params: where },
    { every: (last) => (last?.decks.some(({ prepared }) => prepared?.done === false) ? progressEveryMs : false) },
  )

/** Text and pictures of the pages of a deck, as far as they are prepared; asked for again until all are. */
export const useDeckPages = ({ projectId }: InSession, deckId: DeckId) =>
  useCall(
    getDeckPages,
    { params: { projectId, deckId } },
    { every: (last) => (last?.prepared.done ? false : progressEveryMs) },
  )

export const pictureAddress = ({ projectId }: InSession, { deckId, page }: { deckId: DeckId; page: number }): string =>
  addressOf(getPagePicture, { params: { projectId, deckId, page } })

const preparedEveryMs = 15_000

/** The running order as it is prepared, with its notes: for those who run the session, who may go on writing it. */
export const useRunOfShow = (where: InSession) => useCall(getRunOfShow, { params: where }, { every: preparedEveryMs })

/** The polls that were prepared for the session, which somebody may go on writing. */
export const usePreparedPolls = (where: InSession) =>
  useCall(getPreparedPolls, { params: where }, { every: preparedEveryMs })

/** The groups that were planned for the session, which somebody may go on planning. */
export const useGroupPlan = (where: InSession) => useCall(getGroupPlan, { params: where }, { every: preparedEveryMs })

/** Who takes part in the project, here or not, for those who run the session. */
export function useTakingPart({ projectId }: InSession) {
  const { data, isPending } = useCall(listPeople, { params: { projectId } })
  const personIds = data?.people.flatMap(({ personId, roles }) => (roles.includes('participant') ? personId : []))
  return { personIds, isPending }
}

const checksEveryMs = 2000

/** The checks of the session in numbers, for those who run it; asked for again while somebody looks. */
export const useChecks = (where: InSession, { enabled = true }: { enabled?: boolean } = {}) =>
  useCall(listChecks, { params: where }, { every: checksEveryMs, enabled })

const votesEveryMs = 2000

/** Who voted what in a poll whose votes have names; asked for again while somebody looks. */
export const useVotes = (where: InSession, pollId: PollId) =>
  useCall(listVotes, { params: { ...where, pollId } }, { every: votesEveryMs })

const standingEveryMs = 15_000

/** The participant's own standing as the server computes it; asks nothing for others. */
export function useOwnStanding({ projectId }: InSession) {
  const may = useMay(projectId)
  return useCall(getOwnStanding, { params: { projectId } }, { every: standingEveryMs, enabled: may('attendance.own') })
}

/** Asks for the standing at once: a session that has ended is judged now. */
export function useRefreshStanding({ projectId }: InSession): () => void {
  const client = useQueryClient()
  return useCallback(
    () => void client.invalidateQueries({ queryKey: keyOf(getOwnStanding, { params: { projectId } }) }),
    [client, projectId],
  )
}

/** Asks for the decks anew: somebody presents one that this page does not know. */
export function useRefreshDecks({ projectId, sessionId }: InSession): () => void {
  const client = useQueryClient()
  return useCallback(
    () => void client.invalidateQueries({ queryKey: keyOf(listDecks, { params: { projectId, sessionId } }) }),
    [client, projectId, sessionId],
  )
}

export const deckAddress = ({ projectId }: InSession, deckId: DeckId): string =>
  addressOf(getDeckFile, { params: { projectId, deckId } })

/** What was said in the session and holds these words, the latest first. */
export const useSearch = (where: InSession, q: string, { enabled }: { enabled: boolean }) =>
  useCall(searchSaid, { params: where, query: { q } }, { enabled })

/** Messages of a stream before the event `before`, oldest first. Throws CallError. */
export const askEarlier = async (params: InSession, query: { streamId: StreamId; before: number }) =>
  (await call(listEarlierMessages, { params, query })).messages

/** Uploads a deck, in place of another one where that is given, telling how much has gone (0 to 1). */
export function useDeckUpload(where: InSession, { replaces }: { replaces?: DeckId } = {}) {
  const refresh = useRefreshDecks(where)
  const [share, setShare] = useState(0)
  const mutation = useMutation({
    mutationFn: (file: File) => upload(uploadDeck, { params: where, query: { replaces }, file, onProgress: setShare }),
    onSuccess: refresh,
  })
  return { ...mutation, share }
}

/** The private notes to a deck; nothing comes for whom they are not for. */
export const useDeckNotes = ({ projectId }: InSession, deckId: DeckId) =>
  useCall(getDeckNotes, { params: { projectId, deckId } })

/** Writes the note of a page in place of the one that was read; answers it as it is kept. Throws CallError. */
export function useKeepNote({ projectId }: InSession, deckId: DeckId) {
  const client = useQueryClient()
  const params = { projectId, deckId }
  return async ({ page, ...body }: { page: number; text: string; read: string }) => {
    try {
      return (await call(setPageNote, { params: { ...params, page }, body })).text
    } finally {
      await client.invalidateQueries({ queryKey: keyOf(getDeckNotes, { params }) })
    }
  }
}
