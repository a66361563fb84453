import { z } from 'zod'
import { CaptionsState, noCaptions } from '../captions/model.ts'
import { ChatState, emptyChat } from '../chat/model.ts'
import { noStageChecks, StageChecks } from '../checks/model.ts'
import { DeckState } from '../deck/model.ts'
import { DrawingState, nothingDrawn } from '../drawing/model.ts'
import { GroupsState } from '../groups/model.ts'
import { PresenterState } from '../handover/model.ts'
import { HandsState, noHands } from '../hands/model.ts'
import { Lifecycle, planned } from '../lifecycle/model.ts'
import { OutsideVoiceState } from '../outside-voice/model.ts'
import { noPolls, PollsState } from '../polls/model.ts'
import { noQuestions, QuestionsState } from '../questions/model.ts'
import { ShowState } from '../show/model.ts'
import { VideoState } from '../video/model.ts'

/** What everybody sees. */
export const StageState = z.object({
  kind: z.literal('stage'),
  lifecycle: Lifecycle,
  deck: DeckState,
  presenter: PresenterState,
  drawing: DrawingState,
  video: VideoState,
  chat: ChatState,
  hands: HandsState,
  polls: PollsState,
  groups: GroupsState,
  outsideVoice: OutsideVoiceState,
  checks: StageChecks,
  show: ShowState,
  captions: CaptionsState,
  questions: QuestionsState,
})
export type StageState = z.output<typeof StageState>

export const emptyStage: StageState = {
  kind: 'stage',
  lifecycle: planned,
  deck: null,
  presenter: null,
  drawing: nothingDrawn,
  video: null,
  chat: emptyChat,
  hands: noHands,
  polls: noPolls,
  groups: null,
  outsideVoice: null,
  checks: noStageChecks,
  show: null,
  captions: noCaptions,
  questions: noQuestions,
}
