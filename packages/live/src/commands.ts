import { z } from 'zod'
import { captionsCommands } from './captions/model.ts'
import { chatCommands } from './chat/model.ts'
import { checksCommands, checksSystemCommands } from './checks/model.ts'
import { complaintsCommands } from './complaints/model.ts'
import { deckCommands } from './deck/model.ts'
import { doorCommands, doorSystemCommands } from './door/model.ts'
import { drawingCommands } from './drawing/model.ts'
import { groupsCommands } from './groups/model.ts'
import { handoverCommands } from './handover/model.ts'
import { handsCommands } from './hands/model.ts'
import { helpCommands } from './help/model.ts'
import { lifecycleCommands, lifecycleSystemCommands } from './lifecycle/model.ts'
import { noticesCommands, noticesSystemCommands } from './notices/model.ts'
import { outsideVoiceCommands } from './outside-voice/model.ts'
import { pollsCommands } from './polls/model.ts'
import { problemsCommands } from './problems/model.ts'
import { questionsCommands } from './questions/model.ts'
import { showCommands } from './show/model.ts'
import { videoCommands } from './video/model.ts'

const fromClients = [
  ...lifecycleCommands,
  ...deckCommands,
  ...handoverCommands,
  ...drawingCommands,
  ...videoCommands,
  ...chatCommands,
  ...handsCommands,
  ...pollsCommands,
  ...groupsCommands,
  ...outsideVoiceCommands,
  ...helpCommands,
  ...noticesCommands,
  ...checksCommands,
  ...showCommands,
  ...doorCommands,
  ...problemsCommands,
  ...complaintsCommands,
  ...captionsCommands,
  ...questionsCommands,
] as const

/** What a person may ask for over the socket. */
export const ClientCommand = z.discriminatedUnion('type', fromClients)
export type ClientCommand = z.output<typeof ClientCommand>

/** Everything that `decide` takes: what people ask for, and what only the server says. */
export const Command = z.discriminatedUnion('type', [
  ...fromClients,
  ...lifecycleSystemCommands,
  ...noticesSystemCommands,
  ...checksSystemCommands,
  ...doorSystemCommands,
])
export type Command = z.output<typeof Command>
export type CommandType = Command['type']
/** The commands of a list of types, such as `CommandOf<'deck.turn' | 'deck.stop'>`. */
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>
