import type { Capacity } from './actor.ts'
import type { Command, CommandOf, CommandType } from './commands.ts'
import type { Phase } from './lifecycle/model.ts'
import type { StreamKind } from './stream.ts'

/** In which capacity a command may be given (any of them), and in which phases of the session. */
export type Rule = { may: readonly Capacity[]; in: readonly Phase[] }

const always: readonly Phase[] = ['planned', 'open', 'ended', 'cancelled']
/** People may talk, and see a welcome page, while they wait. */
const waitingOrOpen: readonly Phase[] = ['planned', 'open']
const open: readonly Phase[] = ['open']

/**
 * The table of who may do what when, for each kind of stream; what is not listed does not belong to it. Streams other than
 * the stage know no phase: who may enter them is `findAccessRefusal`'s affair.
 */
export const rules = {
  stage: {
    'session.open': { may: ['run'], in: ['planned'] },
    'session.end': { may: ['run', 'system'], in: open },
    'session.keep-open': { may: ['run'], in: open },
    'session.prompt-end': { may: ['system'], in: open },
    'session.cancel': { may: ['system'], in: ['planned', 'open', 'ended'] },
    'deck.present': { may: ['present', 'run'], in: waitingOrOpen },
    'deck.turn': { may: ['present', 'run'], in: waitingOrOpen },
    'deck.replace': { may: ['present', 'run', 'system'], in: waitingOrOpen },
    'deck.stop': { may: ['present', 'run'], in: waitingOrOpen },
    'deck.hand-over': { may: ['present', 'run', 'system'], in: waitingOrOpen },
    'deck.take-back': { may: ['present', 'run', 'system'], in: waitingOrOpen },
    'drawing.add': { may: ['present', 'run'], in: waitingOrOpen },
    'drawing.undo': { may: ['present', 'run'], in: waitingOrOpen },
    'drawing.clear': { may: ['present', 'run'], in: waitingOrOpen },
    'video.show': { may: ['present', 'run'], in: waitingOrOpen },
    'video.play': { may: ['present', 'run'], in: waitingOrOpen },
    'video.pause': { may: ['present', 'run'], in: waitingOrOpen },
    'video.seek': { may: ['present', 'run'], in: waitingOrOpen },
    'video.stop': { may: ['present', 'run'], in: waitingOrOpen },
    'chat.say': { may: ['speak'], in: waitingOrOpen },
    'chat.edit': { may: ['speak'], in: waitingOrOpen },
    'chat.delete': { may: ['speak', 'run'], in: always },
    'chat.pin': { may: ['run'], in: waitingOrOpen },
    'chat.unpin': { may: ['run'], in: waitingOrOpen },
    'chat.slow': { may: ['run'], in: waitingOrOpen },
    'chat.close': { may: ['run'], in: waitingOrOpen },
    'chat.open': { may: ['run'], in: waitingOrOpen },
    'chat.mute': { may: ['run'], in: waitingOrOpen },
    'chat.unmute': { may: ['run'], in: waitingOrOpen },
    'hand.raise': { may: ['speak'], in: open },
    'hand.lower': { may: ['speak', 'run'], in: open },
    'hand.take': { may: ['run'], in: open },
    'hand.lower-all': { may: ['run'], in: open },
    'poll.open': { may: ['run'], in: open },
    'poll.close': { may: ['run'], in: open },
    'poll.hide': { may: ['run'], in: open },
    'poll.show-results': { may: ['run'], in: open },
    'poll.hide-answer': { may: ['run'], in: open },
    'groups.open': { may: ['run'], in: open },
    'groups.place': { may: ['run', 'system'], in: open },
    'groups.announce': { may: ['run'], in: open },
    'groups.close': { may: ['run', 'system'], in: open },
    'outside-voice.link': { may: ['run', 'system'], in: waitingOrOpen },
    'outside-voice.unlink': { may: ['run', 'system'], in: waitingOrOpen },
    'check.ask': { may: ['run', 'system'], in: open },
    'checks.announce': { may: ['system'], in: open },
    'question.ask': { may: ['speak'], in: waitingOrOpen },
    'question.withdraw': { may: ['speak'], in: always },
    'question.take': { may: ['present', 'run'], in: open },
    'question.release': { may: ['present', 'run'], in: open },
    'question.answer': { may: ['present', 'run'], in: always },
    'question.dismiss': { may: ['run'], in: always },
    'questions.open': { may: ['run'], in: waitingOrOpen },
    'questions.close': { may: ['run'], in: waitingOrOpen },
    'questions.allow-nameless': { may: ['run'], in: waitingOrOpen },
    'show.begin': { may: ['run'], in: open },
    'show.turn': { may: ['run'], in: open },
    'show.lengthen': { may: ['run'], in: open },
    'show.skip': { may: ['run'], in: open },
    'show.move': { may: ['run'], in: open },
    'show.stop': { may: ['run'], in: open },
    'captions.offer': { may: ['run'], in: waitingOrOpen },
    'captions.allow': { may: ['run'], in: waitingOrOpen },
    'captions.disallow': { may: ['run'], in: waitingOrOpen },
    /** Whoever runs the session, or was allowed to: that is the state's to say. */
    'caption.say': { may: ['anyone'], in: waitingOrOpen },
  },
  staff: {
    'chat.say': { may: ['run', 'help'], in: always },
    'chat.edit': { may: ['run', 'help'], in: always },
    'chat.delete': { may: ['run', 'help'], in: always },
    'chat.pin': { may: ['run'], in: always },
    'chat.unpin': { may: ['run'], in: always },
    'door.remove': { may: ['run'], in: always },
    'door.readmit': { may: ['run'], in: always },
    'door.lock': { may: ['run'], in: always },
    'door.unlock': { may: ['run'], in: always },
    'door.admit': { may: ['run', 'help'], in: always },
    'door.admit-all': { may: ['run', 'help'], in: always },
    'door.knock': { may: ['system'], in: always },
    'door.give-up': { may: ['system'], in: always },
    'problem.report': { may: ['speak'], in: always },
    'problem.withdraw': { may: ['speak'], in: always },
    'problem.take': { may: ['run', 'help'], in: always },
    'problem.answer': { may: ['run', 'help'], in: always },
    'problem.close': { may: ['run', 'help'], in: always },
    'complaint.make': { may: ['speak'], in: always },
    'complaint.close': { may: ['run'], in: always },
  },
  group: {
    'chat.say': { may: ['speak'], in: always },
    'chat.edit': { may: ['speak'], in: always },
    'chat.delete': { may: ['speak', 'run'], in: always },
    'chat.pin': { may: ['run'], in: always },
    'chat.unpin': { may: ['run'], in: always },
    'chat.slow': { may: ['run'], in: always },
    'chat.close': { may: ['run'], in: always },
    'chat.open': { may: ['run'], in: always },
    'chat.mute': { may: ['run'], in: always },
    'chat.unmute': { may: ['run'], in: always },
    'hand.raise': { may: ['speak'], in: always },
    'hand.lower': { may: ['speak', 'run'], in: always },
    'hand.take': { may: ['run'], in: always },
    'hand.lower-all': { may: ['run'], in: always },
    'help.call': { may: ['speak'], in: always },
    'help.withdraw': { may: ['speak'], in: always },
    'help.answer': { may: ['run'], in: always },
  },
  person: {
    'notice.give': { may: ['system'], in: always },
    'notice.dismiss': { may: ['anyone'], in: always },
    'check.put': { may: ['system'], in: always },
    'check.answer': { may: ['anyone'], in: always },
  },
  private: {
    'chat.say': { may: ['speak'], in: always },
    'chat.edit': { may: ['speak'], in: always },
    'chat.delete': { may: ['speak', 'run'], in: always },
  },
} as const satisfies Record<StreamKind, Partial<Record<CommandType, Rule>>>

/**
 * The phases of what goes into no log, for whoever speaks: votes in polls and for questions, signs at messages, what people
 * show for a moment. In streams other than the stage no phase counts.
 */
export const fleeting = {
  vote: open,
  upvote: waitingOrOpen,
  react: waitingOrOpen,
  cheer: open,
} as const satisfies Record<string, readonly Phase[]>

/** The commands that a kind of stream takes. */
export type CommandFor<Kind extends StreamKind> = CommandOf<keyof (typeof rules)[Kind] & CommandType>

export const isFor = <Kind extends StreamKind>(kind: Kind, command: Command): command is CommandFor<Kind> =>
  Object.hasOwn(rules[kind], command.type)

/** The rule of a command in a kind of stream; null where it does not belong. */
export function findRule(kind: StreamKind, type: CommandType): Rule | null {
  const rulesOfKind: Partial<Record<CommandType, Rule>> = rules[kind]
  return rulesOfKind[type] ?? null
}
