import type { Question } from '@muster/live/questions/model'
import { useTranslation } from 'react-i18next'
import { useLive } from '../room/live-context.tsx'
import { useWho } from '../room/use-who.ts'

/** Who asked a question, in words; of one without a name, only whether it was oneself. */
export function useAsker(question: Question): { name: string; isOwn: boolean } {
  const { t } = useTranslation('live')
  const who = useWho()
  const { seq, by } = question
  const isOwn = useLive(({ me, askedQuestions }) => (by !== null && by === me?.personId) || askedQuestions.has(seq))
  if (isOwn) return { name: t(by === null ? 'questions.youNameless' : 'chat.you'), isOwn }
  return { name: by === null ? t('questions.nameless') : who(by).name, isOwn }
}
