import { Button, Title } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { longDate } from '../../../lib/time.ts'
import type { ProgrammeDay } from '../rules/programme-days.ts'
import type { ProgrammeProps } from './panel.ts'
import classes from './programme-day-part.module.css'
import { SessionRow } from './session-row.tsx'

type Props = ProgrammeProps & { day: ProgrammeDay; editable: boolean }

/** A day of the programme, under its date in the project's zone. */
export function ProgrammeDayPart({ day, editable, ...programme }: Props) {
  const { t, i18n } = useTranslation('programme')
  const { number, date } = day
  const id = `day-${date}`
  const noon = new Date(`${date}T12:00:00Z`)
  return (
    <section aria-labelledby={id} className={classes.day}>
      <header className={classes.header}>
        <Title order={2} id={id} className={classes.title}>
          <span>{t('day', { number })}</span>
          <bdi className={classes.date}>{longDate(noon, { language: i18n.language, timeZone: 'UTC' })}</bdi>
        </Title>
        {editable ? (
          <Button
            variant="subtle"
            size="sm"
            leftSection={<Plus size={16} aria-hidden />}
            aria-label={t('addToDay', { number })}
            onClick={() => programme.onOpenPanel({ kind: 'new', date })}
          >
            {t('add')}
          </Button>
        ) : null}
      </header>
      <ol className={classes.list}>
        {day.sessions.map((session) => (
          <SessionRow key={session.id} session={session} {...programme} />
        ))}
      </ol>
    </section>
  )
}
