import { Text, Title } from '@mantine/core'
import type { Announcement } from '@muster/contracts/messages'
import { useTranslation } from 'react-i18next'
import classes from './announcement-list.module.css'
import { SentAt } from './sent-at.tsx'

type Props = { announcements: readonly Announcement[]; timeZone: string | undefined }

/** What was announced, newest first. */
export function AnnouncementList({ announcements, timeZone }: Props) {
  const { t } = useTranslation('messages')
  return (
    <ol className={classes.list}>
      {announcements.map(({ id, subject, body, audience, sentAt, recipients }) => (
        <li key={id}>
          <article className={classes.announcement}>
            <Title order={3}>
              <bdi>{subject}</bdi>
            </Title>
            <Text size="sm" c="dimmed">
              <SentAt at={sentAt} timeZone={timeZone} /> · {t(`audience.${audience}`)} ·{' '}
              {t('recipients', { count: recipients })}
            </Text>
            <p className={classes.body} dir="auto">
              {body}
            </p>
          </article>
        </li>
      ))}
    </ol>
  )
}
