import { VisuallyHidden } from '@mantine/core'
import type { PublicSeal } from '@muster/contracts/seals'
import { useTranslation } from 'react-i18next'
import { dateTimeInZone } from '../../../lib/time.ts'
import classes from './seal-entry.module.css'

type Props = { seal: PublicSeal; timeZone: string; isSought: boolean }

/** What a seal may be over, in the order in which it is told. */
const kinds = [
  'visits',
  'outages',
  'checks',
  'hubMarks',
  'openings',
  'views',
  'decisions',
  'imports',
  'withdrawals',
  'policies',
  'activities',
  'reviews',
  'overrides',
] as const

/** One seal: of which session, when, over how much, and its fingerprint; folded away, all that was signed. */
export function SealEntry({ seal, timeZone, isSought }: Props) {
  const { t, i18n } = useTranslation('evidence')
  const { counts, timeStamp, keyId, sha256, number, superseded } = seal
  const at = (moment: Date) => dateTimeInZone(moment, { language: i18n.language, timeZone })
  const sealed = new Date(seal.sealedAt)
  const title = seal.sessionTitle ?? t('seal.project')
  const always = seal.sessionId === null ? 'policies' : 'visits'
  const held = kinds
    .filter((kind) => kind === always || counts[kind] > 0)
    .map((kind) => t(`seal.${kind}`, { count: counts[kind] }))
  return (
    <li className={classes.entry} data-superseded={superseded} data-sought={isSought}>
      <h2 className={classes.title}>
        <bdi>{title}</bdi>
      </h2>
      <p className={classes.when}>
        {t('seal.number', { number })} · <time dateTime={seal.sealedAt}>{at(sealed)}</time>
        {superseded ? <> · {t('seal.superseded')}</> : null}
      </p>
      <p className={classes.digest}>
        <span className={classes.label}>{t('seal.digest')}</span> <code>{sha256}</code>
      </p>
      <p className={classes.counts}>{held.join(' · ')}</p>
      {timeStamp ? (
        <p className={classes.counts}>{t('seal.stamped', { at: at(new Date(timeStamp.at)), by: timeStamp.by })}</p>
      ) : null}
      <details className={classes.details}>
        <summary>
          {t('seal.details')}
          <VisuallyHidden>
            : {title}, {t('seal.number', { number })}
          </VisuallyHidden>
        </summary>
        <dl>
          <dt>{t('seal.key')}</dt>
          <dd>
            <code>{keyId}</code>
          </dd>
          <dt>{t('seal.signature')}</dt>
          <dd>
            <code>{seal.signature}</code>
          </dd>
          <dt>{t('seal.statement')}</dt>
          <dd>
            <code>{seal.statement}</code>
          </dd>
          {timeStamp ? (
            <>
              <dt>{t('seal.token')}</dt>
              <dd>
                <code>{timeStamp.token}</code>
              </dd>
            </>
          ) : null}
        </dl>
      </details>
    </li>
  )
}
