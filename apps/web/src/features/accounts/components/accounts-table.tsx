import { Button, Text } from '@mantine/core'
import type { AccountSummary } from '@muster/contracts/identity'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { LongTable } from '../../../components/long-table.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { dateTime, viewerZone, zoneName } from '../../../lib/time.ts'
import classes from './accounts-table.module.css'

export type Account = z.output<typeof AccountSummary>

type Props = { accounts: readonly Account[]; own: string | undefined; onChange: (account: Account) => void }

/** Accounts by address, with what each may do on the whole platform. */
export function AccountsTable({ accounts, own, onChange }: Props) {
  const { t, i18n } = useTranslation('accounts')
  const timeZone = viewerZone()
  return (
    <LongTable
      caption={t('table.caption')}
      rows={accounts}
      rowKey={({ id }) => id}
      moreWords={(rows) => t('table.more', rows)}
      columns={[
        {
          key: 'email',
          header: t('table.email'),
          cell: ({ id, email }) => (
            <span className={classes.address}>
              <bdi>{email}</bdi>
              {id === own ? (
                <Text component="span" size="sm" c="dimmed">
                  {t('table.own')}
                </Text>
              ) : null}
            </span>
          ),
        },
        {
          key: 'since',
          header: t('table.since', { zone: zoneName(timeZone, new Date(), i18n.language) }),
          hideOnPhone: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt}>{dateTime(new Date(createdAt), { language: i18n.language, timeZone })}</time>
          ),
        },
        {
          key: 'state',
          header: t('table.state'),
          cell: ({ disabled }) =>
            disabled ? (
              <div>
                <StatusBadge tone="danger">{t('table.disabled')}</StatusBadge>
              </div>
            ) : (
              t('table.active')
            ),
        },
        {
          key: 'roles',
          header: t('table.roles'),
          cell: ({ platformRoles }) =>
            platformRoles.length === 0 ? (
              <Text span c="dimmed">
                {t('table.noRoles')}
              </Text>
            ) : (
              new Intl.ListFormat(i18n.language, { style: 'narrow', type: 'unit' }).format(
                platformRoles.map((role) => t(`identity:role.${role}`)),
              )
            ),
        },
        {
          key: 'change',
          header: t('table.change'),
          align: 'end',
          cell: (account) => (
            <Button
              variant="default"
              size="xs"
              aria-label={t('table.changeOf', { email: account.email })}
              onClick={() => onChange(account)}
            >
              {t('table.change')}
            </Button>
          ),
        },
      ]}
    />
  )
}
