import { sendAnnouncement } from '@muster/contracts/messages'

/** What the contract finds wrong with an announcement: issue codes by field. Our own codes stand as the message. */
export function draftIssues(draft: unknown): Record<string, string> {
  const checked = sendAnnouncement.body.safeParse(draft)
  if (checked.success) return {}
  return Object.fromEntries(
    checked.error.issues.map(({ path, code, message }) => [path.join('.'), code === 'custom' ? message : code]),
  )
}
