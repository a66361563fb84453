import type { Question } from '@muster/contracts/evaluation'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v4 as uuidv4 } from 'uuid'

/** What most evaluations ask. */
const asked = [
  { key: 'overall', kind: 'rating', required: true },
  { key: 'content', kind: 'rating', required: true },
  { key: 'speakers', kind: 'rating', required: true },
  { key: 'organisation', kind: 'rating', required: true },
  { key: 'use', kind: 'text', required: false },
  { key: 'better', kind: 'text', required: false },
] as const

/** Questions to begin with, in the language of whoever writes the form. */
export function useStandardQuestions(): readonly Question[] {
  const { t } = useTranslation('evaluation')
  const [ids] = useState(() => asked.map(() => uuidv4()))
  return asked.map(({ key, ...question }, index) => ({
    ...question,
    id: ids[index] ?? '',
    text: t(`standard.${key}`),
  }))
}
