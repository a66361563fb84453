import { useLocalStorage } from '@mantine/hooks'
import { useLive } from '../room/live-context.tsx'
import { stageOf } from '../store/selectors.ts'

export const captionSizes = ['small', 'medium', 'large'] as const
export type CaptionSize = (typeof captionSizes)[number]
/** `language` null: no captions. `spoken`: each line is read out by a screen reader as well. */
export type CaptionChoice = { language: string | null; size: CaptionSize; spoken: boolean }

const choiceKey = 'muster.captions'
const none: CaptionChoice = { language: null, size: 'medium', spoken: false }

/** How this browser wants captions, in every session; `language` only where this session has them in it. */
export function useCaptionChoice() {
  const languages = useLive((state) => stageOf(state).captions.languages)
  const [stored, setStored] = useLocalStorage({ key: choiceKey, defaultValue: none, getInitialValueInEffect: false })
  const wanted = { ...none, ...stored }
  const language = wanted.language !== null && languages.includes(wanted.language) ? wanted.language : null
  const choose = (change: Partial<CaptionChoice>) => setStored({ ...wanted, ...change })
  return { languages, choice: { ...wanted, language }, choose }
}
