import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { countUnread } from '../rules/chat-history.ts'
import { listThreads } from '../rules/inbox.ts'
import { findPollChange } from '../rules/poll-change.ts'
import { countNewQuestions } from '../rules/question-list.ts'
import type { LiveState } from '../store/live-state.ts'
import { findStream, ownGroupId, phaseOf, stageIdOf, stageOf } from '../store/selectors.ts'
import { useLive, useLiveStore } from './live-context.tsx'
import { type Panel, useRoomView } from './room-view.tsx'

const everyMs = 15_000

/** Tells a screen reader in short what changes on the stage; of the chat only how much, and that not too often. */
export function RoomNarrator() {
  const { t } = useTranslation('live')
  useSaid(useLive(phaseOf), (phase) => t(`narrator.${phase}`))
  useSaid(
    useLive((state) => stageOf(state).deck),
    (deck) => deck && t('narrator.page', { page: deck.page, pageCount: deck.pageCount }),
  )
  useSaid(
    useLive((state) => stageOf(state).groups?.rooms.find(({ groupId }) => groupId === ownGroupId(state))?.name ?? null),
    (name) => (name === null ? t('narrator.backOnStage') : t('narrator.group', { name })),
  )
  useSaid(
    useLive((state) => {
      const { current } = stageOf(state).questions
      return current === null ? null : (findStream(state, stageIdOf(state))?.words[current] ?? null)
    }),
    (question) => question && t('narrator.question', { question }),
  )
  useSaid(
    useLive((state) => {
      const { me, askedQuestions } = state
      const own = stageOf(state).questions.list.filter(
        ({ seq, by }) => askedQuestions.has(seq) || (by !== null && by === me?.personId),
      )
      return own.filter(({ answer }) => answer !== null).length
    }),
    (answered) => (answered > 0 ? t('narrator.answered') : null),
  )
  usePolls()
  useChatCount()
  useQuestionCount()
  usePrivateCount()
  return null
}

/** Says something whenever a value becomes another one; not what is there on coming in. */
function useSaid<Value>(value: Value, wordsFor: (value: Value) => string | null | undefined) {
  const last = useRef(value)
  useEffect(() => {
    if (Object.is(last.current, value)) return
    last.current = value
    const words = wordsFor(value)
    if (words) announce(words)
  })
}

/** A poll that opens or closes on the stage. */
function usePolls() {
  const { t } = useTranslation('live')
  const shown = useLive((state) => stageOf(state).polls.shown)
  const last = useRef(shown)
  useEffect(() => {
    const change = findPollChange(last.current, shown)
    last.current = shown
    if (change) announce(t(`narrator.poll.${change.what}`, { question: change.poll.question }))
  })
}

/** “3 new messages”, once in a while, and only while the chat is not open before one’s eyes. */
function useChatCount() {
  const { t } = useTranslation('live')
  useCount('chat', {
    of: (state, seenSeq) => countUnread(stageOf(state).chat.messages, { seenSeq, me: state.me?.personId ?? null }),
    say: (count) => t('narrator.messages', { count }),
  })
}

/** The same of questions and written answers. */
function useQuestionCount() {
  const { t } = useTranslation('live')
  useCount('questions', {
    of: (state, seenSeq) => {
      const { me, askedQuestions: asked } = state
      return countNewQuestions(stageOf(state).questions.list, { seenSeq, me: me?.personId ?? null, asked })
    },
    say: (count) => t('narrator.questions', { count }),
  })
}

/** What was written in private: to those who run the session, or by them. The threads of one session count together. */
function usePrivateCount() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const heard = useRef(0)
  const isShown = useRoomView().panel === 'chat'
  useEffect(() => {
    const all = () => listThreads(store.getState().replica.streams)
    const count = () => all().filter(({ last }) => last.at > heard.current && last.by !== store.getState().me?.personId)
    heard.current = store.serverNow()
    if (isShown) return
    const timer = setInterval(() => {
      const { length } = count()
      heard.current = store.serverNow()
      if (length > 0) announce(t('narrator.private', { count: length }))
    }, everyMs)
    return () => clearInterval(timer)
  }, [store, isShown, t])
}

type Counted = { of(state: LiveState, seenSeq: number): number; say(count: number): string }

/** Says how much is new on the stage since it was last said, unless it is looked at. */
function useCount(shownIn: Panel, counted: Counted) {
  const store = useLiveStore()
  const { panel } = useRoomView()
  const latest = useRef(counted)
  useEffect(() => {
    latest.current = counted
  })
  const isShown = panel === shownIn
  useEffect(() => {
    if (isShown) return
    const head = () => findStream(store.getState(), stageIdOf(store.getState()))?.seq ?? 0
    let heard = head()
    const timer = setInterval(() => {
      const count = latest.current.of(store.getState(), heard)
      heard = head()
      if (count > 0) announce(latest.current.say(count))
    }, everyMs)
    return () => clearInterval(timer)
  }, [store, isShown])
}
