import { type Actor, has } from './actor.ts'
import { decideChat } from './chat/decide.ts'
import { underOrder } from './chat/order.ts'
import type { Command } from './commands.ts'
import { type Decision, type Facts, type Refusal, refuse } from './decision.ts'
import { findPhaseRefusal } from './lifecycle/decide.ts'
import { findRule, isFor } from './rules.ts'
import type { StreamState } from './state.ts'
import { decideGroup } from './streams/group.ts'
import { decidePerson } from './streams/person.ts'
import { decideStaff } from './streams/staff.ts'
import { decideStage } from './streams/stage.ts'

/**
 * What a command does to a stream: its events, or why it is refused. Deterministic and without effects; never throws.
 * That the actor may enter the stream at all is `findAccessRefusal`'s to say beforehand.
 */
export function decide(state: StreamState, actor: Actor, command: Command, facts: Facts): Decision {
  const request = { actor, facts }
  const refusal = findRuleRefusal(state, actor, command)
  if (refusal) return refusal
  if (state.kind === 'stage' && isFor('stage', command)) return decideStage(state, { ...request, command })
  if (state.kind === 'staff' && isFor('staff', command)) return decideStaff(state, { ...request, command })
  if (state.kind === 'group' && isFor('group', command)) return decideGroup(state, { ...request, command })
  if (state.kind === 'person' && isFor('person', command)) return decidePerson(state, { ...request, command })
  if (state.kind === 'private' && isFor('private', command)) {
    const chat = facts.order ? underOrder(state.chat, facts.order) : state.chat
    return decideChat(chat, { ...request, command })
  }
  return refuse('wrong-stream')
}

function findRuleRefusal(state: StreamState, actor: Actor, command: Command): Refusal | null {
  const rule = findRule(state.kind, command.type)
  if (!rule) return refuse('wrong-stream')
  if (!rule.may.some((capacity) => has(actor, capacity))) return refuse('not-allowed')
  return state.kind === 'stage' ? findPhaseRefusal(state.lifecycle, rule.in) : null
}
