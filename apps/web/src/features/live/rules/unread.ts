import type { ChannelId } from './inbox.ts'

/** A chat, and how much others have said there since one last looked. */
export type Unread = { id: ChannelId; name: string; needsHelp: boolean; count: number }

/** What is counted beyond this is many: nobody reads ninety-nine messages more carefully than a hundred. */
const most = 99

/** How much is unread, as a badge says it: `7`, `99+`. */
export const unreadLabel = (count: number): string => (count > most ? `${most}+` : String(count))

/** The chats in which something waits, but for the one that is before one's eyes: who calls for help first, then the most. */
export const unreadElsewhere = (chats: readonly Unread[], shown: ChannelId): Unread[] =>
  chats
    .filter(({ id, count }) => id !== shown && count > 0)
    .toSorted((a, b) => Number(b.needsHelp) - Number(a.needsHelp) || b.count - a.count)
