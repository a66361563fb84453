import { useEffect } from 'react'
import { create } from 'zustand'
import { useLive } from '../room/live-context.tsx'
import { countNewQuestions } from '../rules/question-list.ts'
import { findStream, stageIdOf, stageOf } from '../store/selectors.ts'

/** Up to where of each stage the questions were seen. Kept beside the room: leaving the panel does not forget it. */
const useSeen = create<{ seen: ReadonlyMap<string, number>; note(id: string, seq: number): void }>((set) => ({
  seen: new Map(),
  note: (id, seq) => set(({ seen }) => ((seen.get(id) ?? -1) < seq ? { seen: new Map(seen).set(id, seq) } : { seen })),
}))

/** How many questions and written answers are new since one last looked. What was there before one came is not. */
export function useNewQuestions(): number {
  const { seen, note } = useSeen()
  const stageId = useLive(stageIdOf)
  const seq = useLive((state) => findStream(state, stageId)?.seq ?? null)
  useEffect(() => {
    if (seq !== null && !seen.has(stageId)) note(stageId, seq)
  }, [stageId, seq, seen, note])
  const seenSeq = seen.get(stageId) ?? Number.POSITIVE_INFINITY
  return useLive((state) =>
    countNewQuestions(stageOf(state).questions.list, {
      seenSeq,
      me: state.me?.personId ?? null,
      asked: state.askedQuestions,
    }),
  )
}

/** Notes that everything up to now is before one's eyes. */
export function useMarkQuestionsSeen(): void {
  const { note } = useSeen()
  const stageId = useLive(stageIdOf)
  const seq = useLive((state) => findStream(state, stageId)?.seq ?? 0)
  useEffect(() => {
    if (document.visibilityState === 'visible') note(stageId, seq)
  }, [stageId, seq, note])
}
