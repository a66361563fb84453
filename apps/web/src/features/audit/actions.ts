/**
 * Every action that is recorded in a project, by what it concerns; a test compares it with what the server records.
 * Actions on accounts and keys, and the removal of what has been kept for its term, belong to no project.
 */
export const actionGroups = {
  project: ['project.create', 'project.edit', 'project.state', 'project.seal'],
  people: ['person.add', 'person.edit', 'person.remove'],
  programme: [
    'session.create',
    'session.edit',
    'session.delete',
    'session.open',
    'session.end',
    'session.cancel',
    'session.merge',
    'session.correct-window',
    'session.seal',
    'session.time-stamp',
    'session.held-elsewhere',
    'deck.upload',
  ],
  live: [
    'live.session.keep-open',
    'live.deck.present',
    'live.deck.stop',
    'live.poll.open',
    'live.poll.close',
    'live.poll.hide',
    'live.groups.open',
    'live.groups.place',
    'live.groups.announce',
    'live.groups.close',
    'live.outside-voice.link',
    'live.outside-voice.unlink',
    'live.help.answer',
    'live.check.ask',
  ],
  imports: ['import.upload', 'import.edit', 'import.discard', 'import.apply', 'import.withdraw', 'import.remove-file'],
  decisions: [
    'override.decide',
    'override.confirm',
    'override.withdraw',
    'appeal.make',
    'appeal.withdraw',
    'appeal.accept',
    'appeal.decline',
  ],
  hubs: ['hub.create', 'hub.edit', 'hub.remove', 'hub.open-roll', 'hub.enter-late'],
  activities: [
    'activity.edit',
    'activity.remove',
    'activity.hand-in',
    'activity.claim',
    'activity.try',
    'activity.validate',
    'activity.decline',
  ],
  evaluation: ['evaluation.edit', 'evaluation.remove', 'evaluation.answer', 'evaluation.erase-text'],
  certificates: ['policy.set', 'attendance.export', 'certificate.issue', 'certificate.issue-all', 'certificate.revoke'],
  messages: ['announcement.send'],
  demo: ['demo.seed', 'demo.enter-session', 'demo.start-day-now'],
} as const

export const knownActions: readonly string[] = Object.values(actionGroups).flat()
