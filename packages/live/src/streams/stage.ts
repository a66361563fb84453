import { applyCaptions } from '../captions/apply.ts'
import { decideCaptions } from '../captions/decide.ts'
import { applyChat } from '../chat/apply.ts'
import { decideChat } from '../chat/decide.ts'
import { applyStageChecks } from '../checks/apply.ts'
import { decideStageChecks } from '../checks/decide.ts'
import { type Decision, type Facts, type Request, refuse } from '../decision.ts'
import { applyDeck } from '../deck/apply.ts'
import { decideDeck } from '../deck/decide.ts'
import { applyDrawing } from '../drawing/apply.ts'
import { decideDrawing } from '../drawing/decide.ts'
import type { Event, NewEvent } from '../events.ts'
import { applyGroups } from '../groups/apply.ts'
import { decideGroups, groupsClosing } from '../groups/decide.ts'
import { applyHandover } from '../handover/apply.ts'
import { decideHandover, hasSlides } from '../handover/decide.ts'
import { applyHands } from '../hands/apply.ts'
import { decideHands, handsClosing } from '../hands/decide.ts'
import { applyLifecycle } from '../lifecycle/apply.ts'
import { decideLifecycle } from '../lifecycle/decide.ts'
import { applyOutsideVoice } from '../outside-voice/apply.ts'
import { decideOutsideVoice } from '../outside-voice/decide.ts'
import { applyPolls } from '../polls/apply.ts'
import { decidePolls, pollsClosing } from '../polls/decide.ts'
import { applyQuestions } from '../questions/apply.ts'
import { decideQuestions, questionsClosing } from '../questions/decide.ts'
import type { CommandFor } from '../rules.ts'
import { applyShow } from '../show/apply.ts'
import { decideShow, showClosing } from '../show/decide.ts'
import { applyVideo } from '../video/apply.ts'
import { decideVideo } from '../video/decide.ts'
import type { StageState } from './stage-state.ts'

export function decideStage(stage: StageState, request: Request<CommandFor<'stage'>>): Decision {
  const { command } = request
  switch (command.type) {
    case 'session.open':
    case 'session.prompt-end':
    case 'session.keep-open':
      return decideLifecycle(stage.lifecycle, { ...request, command })
    case 'session.end':
    case 'session.cancel': {
      const decision = decideLifecycle(stage.lifecycle, { ...request, command })
      return decision.ok ? { ok: true, events: [...closing(stage, request.facts), ...decision.events] } : decision
    }
    case 'deck.present':
    case 'deck.turn':
    case 'deck.replace':
    case 'deck.stop':
      if (!hasSlides(stage.presenter, request.actor)) return refuse('not-handed-over')
      return decideDeck(stage.deck, { ...request, command })
    case 'drawing.add':
    case 'drawing.undo':
    case 'drawing.clear':
      if (!hasSlides(stage.presenter, request.actor)) return refuse('not-handed-over')
      return decideDrawing(stage, { ...request, command })
    case 'video.show':
    case 'video.play':
    case 'video.pause':
    case 'video.seek':
    case 'video.stop':
      if (!hasSlides(stage.presenter, request.actor)) return refuse('not-handed-over')
      return decideVideo(stage.video, { ...request, command })
    case 'deck.hand-over':
    case 'deck.take-back':
      return decideHandover(stage.presenter, { ...request, command })
    case 'chat.say':
    case 'chat.edit':
    case 'chat.delete':
    case 'chat.pin':
    case 'chat.unpin':
    case 'chat.slow':
    case 'chat.close':
    case 'chat.open':
    case 'chat.mute':
    case 'chat.unmute':
      return decideChat(stage.chat, { ...request, command })
    case 'hand.raise':
    case 'hand.lower':
    case 'hand.take':
    case 'hand.lower-all':
      return decideHands(stage.hands, { ...request, command })
    case 'poll.open':
    case 'poll.close':
    case 'poll.hide':
    case 'poll.show-results':
    case 'poll.hide-answer':
      return decidePolls(stage.polls, { ...request, command })
    case 'groups.open':
    case 'groups.place':
    case 'groups.announce':
    case 'groups.close':
      return decideGroups(stage.groups, { ...request, command })
    case 'outside-voice.link':
    case 'outside-voice.unlink':
      return decideOutsideVoice(stage.outsideVoice, { ...request, command })
    case 'check.ask':
    case 'checks.announce':
      return decideStageChecks(stage, { ...request, command })
    case 'show.begin':
    case 'show.turn':
    case 'show.lengthen':
    case 'show.skip':
    case 'show.move':
    case 'show.stop':
      return decideShow(stage.show, { ...request, command })
    case 'captions.offer':
    case 'captions.allow':
    case 'captions.disallow':
    case 'caption.say':
      return decideCaptions(stage.captions, { ...request, command })
    case 'question.ask':
    case 'question.withdraw':
    case 'question.take':
    case 'question.release':
    case 'question.answer':
    case 'question.dismiss':
    case 'questions.open':
    case 'questions.close':
    case 'questions.allow-nameless':
      return decideQuestions(stage, { ...request, command })
  }
}

/** A session that is over leaves nothing hanging: each concern says so in events of its own. */
const closing = (stage: StageState, facts: Facts): NewEvent[] =>
  [
    ...pollsClosing(stage.polls, facts),
    ...groupsClosing(stage.groups),
    ...handsClosing(stage.hands),
    ...showClosing(stage.show),
    ...questionsClosing(stage.questions, facts),
  ].map((event) => ({ event }))

export const applyStage = (stage: StageState, event: Event): StageState => ({
  kind: 'stage',
  lifecycle: applyLifecycle(stage.lifecycle, event),
  deck: applyDeck(stage.deck, event),
  presenter: applyHandover(stage.presenter, event),
  drawing: applyDrawing(stage, event),
  video: applyVideo(stage.video, event),
  chat: applyChat(stage.chat, event),
  hands: applyHands(stage.hands, event),
  polls: applyPolls(stage.polls, event),
  groups: applyGroups(stage.groups, event),
  outsideVoice: applyOutsideVoice(stage.outsideVoice, event),
  checks: applyStageChecks(stage.checks, event),
  show: applyShow(stage.show, event),
  captions: applyCaptions(stage.captions, event),
  questions: applyQuestions(stage.questions, event),
})
