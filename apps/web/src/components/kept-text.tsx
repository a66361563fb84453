import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

type Props = {
  label: string
  placeholder?: string
  /** What is kept now. */
  value: string
  maxLength: number
  /** Keeps a text in place of the one that was `read`; answers it as it is kept. */
  onKeep: (text: string, read: string) => Promise<string>
  wordsFor: (error: unknown) => string
}

type Draft = { text: string; read: string }

const restMs = 800

const waitingOn = (draft: Draft | null, read: string): Draft | null => draft && { ...draft, read }

/** A text that is kept as one writes: when one pauses, leaves it, or it leaves the page. */
export function KeptText({ label, placeholder, value, maxLength, onKeep, wordsFor }: Props) {
  const { t } = useTranslation()
  /** What is written, and in place of what; null while there is nothing but what is kept. */
  const [draft, setDraft] = useState<Draft | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<Draft | null>(null)
  const isBusy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = async () => {
    clearTimeout(timer.current)
    const sent = waiting.current
    if (sent === null || isBusy.current) return
    waiting.current = null
    isBusy.current = true
    try {
      const kept = await onKeep(sent.text, sent.read)
      setProblem(null)
      setDraft((now) => (now === null || now.text === sent.text ? null : { ...now, read: kept }))
      // Written meanwhile: in place of what is kept now.
      waiting.current = waitingOn(waiting.current, kept)
    } catch (error) {
      setProblem(wordsFor(error))
    } finally {
      isBusy.current = false
      if (waiting.current) timer.current = setTimeout(() => void latest.current(), restMs)
    }
  }
  const latest = useRef(keep)
  useEffect(() => {
    latest.current = keep
  })
  useEffect(() => () => void latest.current(), [])

  // What somebody else wrote is told by the problem; what is written after that is written in its place.
  const isTheirs = problem !== null && draft !== null && value !== draft.read
  return (
    <Textarea
      label={label}
      placeholder={placeholder ?? ''}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={maxLength}
      value={draft?.text ?? value}
      error={problem && (isTheirs ? `${problem} ${t('keptText.theirs', { text: value })}` : problem)}
      onChange={({ currentTarget }) => {
        const next = { text: currentTarget.value, read: draft === null || isTheirs ? value : draft.read }
        setDraft(next)
        waiting.current = next
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void latest.current(), restMs)
      }}
      onBlur={() => void keep()}
    />
  )
}
