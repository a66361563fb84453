import { Anchor, Text } from '@mantine/core'
import type { OutboxMail } from '@muster/contracts/messages'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { mailTone } from '../mail-tone.ts'
import { splitOwnLinks } from '../own-links.ts'
import classes from './mail-view.module.css'
import { SentAt } from './sent-at.tsx'

type Props = { mail: OutboxMail; timeZone: string | undefined }

/** One mail: what became of it, and its words as they were written. */
export function MailView({ mail, timeZone }: Props) {
  const { t } = useTranslation('messages')
  const { state, to, kind, createdAt, sentAt, error, text } = mail
  return (
    <>
      <StatusBadge tone={mailTone[state]}>{t(`outbox.states.${state}`)}</StatusBadge>
      <Text mt="xs">{t(`outbox.meaning.${state}`)}</Text>
      {error ? (
        <Text size="sm" mt="xs" className={classes.said}>
          {t('outbox.error')} <bdi>{error}</bdi>
        </Text>
      ) : null}
      <dl className={classes.facts}>
        <dt>{t('outbox.to')}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
        <dt>{t('outbox.kind')}</dt>
        <dd>{t(`outbox.kinds.${kind}`)}</dd>
        <dt>{t('outbox.written')}</dt>
        <dd>
          <SentAt at={createdAt} timeZone={timeZone} />
        </dd>
        {sentAt ? (
          <>
            <dt>{t('outbox.sentAt')}</dt>
            <dd>
              <SentAt at={sentAt} timeZone={timeZone} />
            </dd>
          </>
        ) : null}
      </dl>
      <div className={classes.letter} dir="auto">
        {text === '' ? <Text c="dimmed">{t('outbox.noText')}</Text> : <Words text={text} />}
      </div>
    </>
  )
}

function Words({ text }: { text: string }) {
  return splitOwnLinks(text, location.origin).map((part, index) =>
    part.kind === 'link' ? (
      <Anchor key={index} href={part.text}>
        {part.text}
      </Anchor>
    ) : (
      <span key={index}>{part.text}</span>
    ),
  )
}
