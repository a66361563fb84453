import { Button, TextInput } from '@mantine/core'
import { getRoll, type RollEntry, signAtHub } from '@muster/contracts/hubs'
import type { HubId, ProjectId, SessionId } from '@muster/contracts/ids'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notifyDone } from '../../../components/notify.ts'
import { PersonName } from '../../../components/person-name.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { failureWords } from '../../../lib/failure-words.ts'
import { useAct } from '../../../lib/query.ts'
import { clockTime, viewerZone } from '../../../lib/time.ts'
import { isHere } from '../rules/find-people.ts'
import classes from './roll.module.css'

type Props = {
  which: { projectId: ProjectId; hubId: HubId; sessionId: SessionId }
  entry: RollEntry
  canSign: boolean
  signing: boolean
  onSigning: (is: boolean) => void
  onSigned: () => void
}

/** One person: whether they are in the room, and where they sign in or out with their code. */
export function RollRow({ which, entry, canSign, signing, onSigning, onSigned }: Props) {
  const { t, i18n } = useTranslation('hubs')
  const here = isHere(entry)
  const at = (instant: string) => clockTime(new Date(instant), { language: i18n.language, timeZone: viewerZone() })
  const label = t(here ? 'sign.out' : 'sign.in')
  return (
    <li className={classes.row} data-here={here}>
      <span className={classes.who}>
        <PersonName names={entry.names} />
        {here && entry.inSince ? (
          <StatusBadge tone="credited">{t('since', { at: at(entry.inSince) })}</StatusBadge>
        ) : null}
        {!here && entry.stays > 0 ? <StatusBadge tone="neutral">{t('wasHere')}</StatusBadge> : null}
      </span>
      {canSign && !signing ? (
        <Button
          variant={here ? 'default' : 'filled'}
          aria-label={`${label}: ${entry.names.latin}`}
          disabled={entry.lockedUntil !== null}
          onClick={() => onSigning(true)}
        >
          {label}
        </Button>
      ) : null}
      {entry.lockedUntil ? <span className={classes.locked}>{t('locked', { at: at(entry.lockedUntil) })}</span> : null}
      {canSign && signing ? (
        <CodeForm which={which} entry={entry} label={label} onCancel={() => onSigning(false)} onSigned={onSigned} />
      ) : null}
    </li>
  )
}

type FormProps = Pick<Props, 'which' | 'entry' | 'onSigned'> & { label: string; onCancel: () => void }

function CodeForm({ which, entry, label, onCancel, onSigned }: FormProps) {
  const { t } = useTranslation('hubs')
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // Whoever asked to sign goes on to type.
  useEffect(() => field.current?.focus(), [])
  const sign = useAct(signAtHub, [getRoll])
  const { personId, names } = entry
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kind = isHere(entry) ? ('end' as const) : ('start' as const)
    sign.mutate(
      { params: which, body: { personId, code, kind } },
      {
        onSuccess: () => {
          notifyDone(t(kind === 'start' ? 'sign.isIn' : 'sign.isOut', { name: names.latin }))
          onSigned()
        },
        onError: () => setCode(''),
      },
    )
  }
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      <TextInput
        type="password"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('sign.code', { name: names.latin })}
        maxLength={20}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        error={sign.error ? failureWords(t, sign.error) : null}
        ref={field}
      />
      <Button type="submit" loading={sign.isPending} disabled={code.trim() === ''}>
        {label}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('cancel', { ns: 'common' })}
      </Button>
    </form>
  )
}
