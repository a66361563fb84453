import type { OutboxMail } from '@muster/contracts/messages'

/** How a mail's state is marked, besides its word. */
export const mailTone = {
  queued: 'at-risk',
  sent: 'credited',
  kept: 'neutral',
  failed: 'danger',
} as const satisfies Record<OutboxMail['state'], string>
