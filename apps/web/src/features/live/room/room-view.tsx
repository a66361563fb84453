import { emptyDraft, type PollDraft } from '@muster/live/polls/draft'
import type { StreamId } from '@muster/live/stream'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { ChannelId } from '../rules/inbox.ts'

export const panels = ['chat', 'questions', 'people', 'hands', 'show'] as const
export type Panel = (typeof panels)[number]
/** What those who run or present prepare in a dialog of its own. */
export type Tool = 'present' | 'poll' | 'groups' | 'call' | 'check' | 'problems' | 'captions'

/** Where something was said: a message of a chat, a question of the stage, or once that is over, a line of its captions. */
export type Wanted = {
  panel: 'chat' | 'questions' | 'transcript'
  channel: StreamId
  seq: number
  /** Of a line of captions. */
  language?: string | null
}

/** What this person looks at: nobody else's business, and gone with the page. */
type RoomView = {
  panel: Panel | null
  open(panel: Panel | null): void
  toggle(panel: Panel): void
  /** The chat that was chosen by hand; null for the one of the room one is in. */
  channel: ChannelId | null
  showChannel(channel: ChannelId | null): void
  /** Whether the search stands in place of the chat. */
  isSearching: boolean
  search(isOn: boolean): void
  /** What is to be shown as soon as its panel is there. */
  wanted: Wanted | null
  /** Opens the panel in which something was said, and leads to it. */
  lead(to: Wanted): void
  arrived(): void
  tool: Tool | null
  showTool(tool: Tool | null): void
  /** The poll that is being written: it waits for its writer when the dialog is closed. */
  pollDraft: PollDraft
  writePoll(draft: PollDraft): void
}

const RoomViewContext = createContext<RoomView | null>(null)

export function RoomViewProvider({ startOpen, children }: { startOpen: boolean; children: ReactNode }) {
  const [panel, open] = useState<Panel | null>(startOpen ? 'chat' : null)
  const [channel, setChannel] = useState<ChannelId | null>(null)
  const [isSearching, setSearching] = useState(false)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const [tool, showTool] = useState<Tool | null>(null)
  const [pollDraft, writePoll] = useState(emptyDraft)
  const toggle = useCallback((wanted: Panel) => open((shown) => (shown === wanted ? null : wanted)), [])
  const showChannel = useCallback((wanted: ChannelId | null) => {
    setChannel(wanted)
    setSearching(false)
    open('chat')
  }, [])
  const search = useCallback((isOn: boolean) => {
    setSearching(isOn)
    if (isOn) open('chat')
  }, [])
  const lead = useCallback((to: Wanted) => {
    setWanted(to)
    setSearching(false)
    if (to.panel === 'chat') setChannel(to.channel)
    // On a phone the panel would stand before the transcript.
    open(to.panel === 'transcript' ? null : to.panel)
  }, [])
  const arrived = useCallback(() => setWanted(null), [])
  const value = useMemo(
    () => ({
      panel,
      open,
      toggle,
      channel,
      showChannel,
      isSearching,
      search,
      wanted,
      lead,
      arrived,
      tool,
      showTool,
      pollDraft,
      writePoll,
    }),
    [panel, toggle, channel, showChannel, isSearching, search, wanted, lead, arrived, tool, pollDraft],
  )
  return <RoomViewContext value={value}>{children}</RoomViewContext>
}

export function useRoomView(): RoomView {
  const view = useContext(RoomViewContext)
  if (!view) throw new Error('This part belongs into a live room.')
  return view
}
