import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { ChannelId } from '../rules/inbox.ts'

export const panels = ['chat', 'questions', 'people', 'hands', 'show'] as const
export type Panel = (typeof panels)[number]
/** What those who run or present prepare in a dialog of its own. */
export type Tool = 'present' | 'poll' | 'groups' | 'call' | 'check' | 'problems' | 'captions'

/** What this person looks at: nobody else's business, and gone with the page. */
type RoomView = {
  panel: Panel | null
  open(panel: Panel | null): void
  toggle(panel: Panel): void
  /** The chat that was chosen by hand; null for the one of the room one is in. */
  channel: ChannelId | null
  showChannel(channel: ChannelId | null): void
  tool: Tool | null
  showTool(tool: Tool | null): void
}

const RoomViewContext = createContext<RoomView | null>(null)

export function RoomViewProvider({ startOpen, children }: { startOpen: boolean; children: ReactNode }) {
  const [panel, open] = useState<Panel | null>(startOpen ? 'chat' : null)
  const [channel, setChannel] = useState<ChannelId | null>(null)
  const [tool, showTool] = useState<Tool | null>(null)
  const toggle = useCallback((wanted: Panel) => open((shown) => (shown === wanted ? null : wanted)), [])
  const showChannel = useCallback((wanted: ChannelId | null) => {
    setChannel(wanted)
    open('chat')
  }, [])
  const value = useMemo(
    () => ({ panel, open, toggle, channel, showChannel, tool, showTool }),
    [panel, toggle, channel, showChannel, tool],
  )
  return <RoomViewContext value={value}>{children}</RoomViewContext>
}

export function useRoomView(): RoomView {
  const view = useContext(RoomViewContext)
  if (!view) throw new Error('This part belongs into a live room.')
  return view
}
