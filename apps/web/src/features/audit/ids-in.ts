import type { AuditEntry } from '@muster/contracts/audit'

/**
 * The ids by which an entry's subject may be known, the nearest first: its own (of a live session's log, the session's),
 * the person whom a certificate is for, and the session that slides belong to.
 */
export function idsIn({ subject, detail }: Pick<AuditEntry, 'subject' | 'detail'>): string[] {
  const own = subject.type === 'stream' ? (subject.id.split(':')[0] ?? subject.id) : subject.id
  return [own, detail.person, detail.sessionId].filter((id) => typeof id === 'string')
}
