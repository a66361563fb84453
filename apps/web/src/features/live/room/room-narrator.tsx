import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../components/announce.tsx'
import { countUnread } from '../rules/chat-history.ts'
import { ownGroupId, phaseOf, stageOf } from '../store/selectors.ts'
import { useLive, useLiveStore } from './live-context.tsx'
import { useRoomView } from './room-view.tsx'

const chatEveryMs = 15_000

/** Tells a screen reader in short what changes on the stage; of the chat only how much, and that not too often. */
export function RoomNarrator() {
  const { t } = useTranslation('live')
  useSaid(useLive(phaseOf), (phase) => t(`narrator.${phase}`))
  useSaid(
    useLive((state) => stageOf(state).deck),
    (deck) => deck && t('narrator.page', { page: deck.page, pageCount: deck.pageCount }),
  )
  useSaid(
    useLive((state) =>
      stageOf(state)
        .polls.shown.filter(({ closed }) => !closed)
        .at(-1),
    ),
    (poll) => poll && t('narrator.poll', { question: poll.question }),
  )
  useSaid(
    useLive((state) => stageOf(state).groups?.rooms.find(({ groupId }) => groupId === ownGroupId(state))?.name ?? null),
    (name) => (name === null ? t('narrator.backOnStage') : t('narrator.group', { name })),
  )
  useChatCount()
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

/** “3 new messages”, once in a while, and only while the chat is not open before one’s eyes. */
function useChatCount() {
  const { t } = useTranslation('live')
  const store = useLiveStore()
  const { panel } = useRoomView()
  const heard = useRef(0)
  useEffect(() => {
    const messages = () => stageOf(store.getState()).chat.messages
    const hearAll = () => {
      heard.current = messages().at(-1)?.seq ?? 0
    }
    hearAll()
    if (panel === 'chat') return
    const timer = setInterval(() => {
      const count = countUnread(messages(), { seenSeq: heard.current, me: store.getState().me?.personId ?? null })
      hearAll()
      if (count > 0) announce(t('narrator.messages', { count }))
    }, chatEveryMs)
    return () => clearInterval(timer)
  }, [store, panel, t])
}
