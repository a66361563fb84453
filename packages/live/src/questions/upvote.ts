import { type Refusal, refuse } from '../decision.ts'
import { findPhaseRefusal } from '../lifecycle/decide.ts'
import { fleeting } from '../rules.ts'
import type { StageState } from '../streams/stage-state.ts'
import { findQuestion } from './question.ts'

/** Why a vote for a question, or one that is taken back, does not count; null where it does. Each person has one for each. */
export function findUpvoteRefusal(stage: StageState, question: number): Refusal | null {
  const refusal = findPhaseRefusal(stage.lifecycle, fleeting.upvote)
  if (refusal) return refusal
  const found = findQuestion(stage.questions, question)
  if (!found) return refuse('unknown-question')
  if (found.dismissed) return refuse('question-dismissed')
  return found.answer ? refuse('question-answered') : null
}
