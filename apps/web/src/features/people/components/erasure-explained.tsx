import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './erasure-explained.module.css'

const parts = [
  { part: 'goes', points: ['written', 'about', 'who', 'place', 'logs', 'certificate'] },
  { part: 'day', points: ['files'] },
  { part: 'stays', points: ['evidence', 'verification', 'untied', 'others'] },
] as const

/** What goes at once when a person is erased, what goes within a day, and what stays. */
export function ErasureExplained() {
  const { t } = useTranslation('people')
  return parts.map(({ part, points }) => (
    <section key={part} className={classes.part}>
      <Title order={3} size="h4">
        {t(`erase.${part}.title`)}
      </Title>
      <ul className={classes.points}>
        {points.map((point) => (
          <li key={point}>{t(`erase.${part}.${point}`)}</li>
        ))}
      </ul>
    </section>
  ))
}
