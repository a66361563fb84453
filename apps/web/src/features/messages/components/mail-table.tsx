import { UnstyledButton } from '@mantine/core'
import type { OutboxMail } from '@muster/contracts/messages'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../components/data-table.tsx'
import { EmailAddress } from '../../../components/email-address.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import { mailTone } from '../mail-tone.ts'
import classes from './mail-table.module.css'

type Props = { mails: readonly OutboxMail[]; onOpen: (mail: OutboxMail) => void }

/** Mails, newest first; a subject opens what it says. */
export function MailTable({ mails, onOpen }: Props) {
  const { t, i18n } = useTranslation('messages')
  return (
    <DataTable
      caption={t('outbox.title')}
      rows={mails}
      rowKey={({ id }) => id}
      columns={columnsFor({ t, language: i18n.language, onOpen })}
    />
  )
}

type Shown = { t: TFunction; language: string; onOpen: Props['onOpen'] }

function columnsFor({ t, language, onOpen }: Shown): Column<OutboxMail>[] {
  const timeZone = viewerZone()
  return [
    {
      key: 'subject',
      header: t('outbox.subject'),
      cell: (mail) => (
        <UnstyledButton className={classes.subject} onClick={() => onOpen(mail)}>
          <bdi>{mail.subject}</bdi>
        </UnstyledButton>
      ),
    },
    { key: 'to', header: t('outbox.to'), cell: ({ to }) => <EmailAddress address={to} /> },
    {
      key: 'state',
      header: t('outbox.state'),
      cell: ({ state }) => (
        <div>
          <StatusBadge tone={mailTone[state]}>{t(`outbox.states.${state}`)}</StatusBadge>
        </div>
      ),
    },
    {
      key: 'at',
      header: t('outbox.at', { zone: zoneName(timeZone, new Date(), language) }),
      cell: ({ createdAt }) => (
        <time dateTime={createdAt} className={classes.time}>
          {dateTime(new Date(createdAt), { language, timeZone })}
        </time>
      ),
    },
  ]
}
