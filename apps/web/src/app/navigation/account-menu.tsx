import { Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { actAs, type Me } from '@muster/contracts/identity'
import type { PersonId } from '@muster/contracts/ids'
import { allows } from '@muster/contracts/permissions'
import { useNavigate } from '@tanstack/react-router'
import { ChevronDown, KeyRound, LogOut, UserCog, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/call.ts'
import { queryClient } from '../../lib/query.ts'
import { signOut } from '../../lib/sign-in.ts'
import classes from './account-menu.module.css'

/** Who one is, whom else the mailbox serves, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const others = me.persons.filter(({ id }) => id !== me.person?.id)
  const platform = me.grants.filter(({ projectId }) => projectId === null).map(({ role }) => role)
  const leave = async () => {
    await signOut()
    queryClient.clear()
    await navigate({ to: '/sign-in' })
  }
  const become = async (personId: PersonId) => {
    await call(actAs, { body: { personId } })
    await queryClient.resetQueries()
  }
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <VisuallyHidden>{t('account.menu')}: </VisuallyHidden>
          <bdi className={classes.name}>{me.person?.names.latin ?? me.account.email}</bdi>
          <ChevronDown size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="xs" c="dimmed" px="sm" py={4}>
          {me.account.email}
        </Text>
        {others.map(({ id, names }) => (
          <Menu.Item key={id} leftSection={<Users size={16} aria-hidden />} onClick={() => void become(id)}>
            {t('account.actAs', { name: names.latin })}
          </Menu.Item>
        ))}
        {allows('account.manage', platform) ? (
          <Menu.Item leftSection={<UserCog size={16} aria-hidden />} onClick={() => void navigate({ to: '/accounts' })}>
            {t('account.accounts')}
          </Menu.Item>
        ) : null}
        {allows('key.manage', platform) ? (
          <Menu.Item leftSection={<KeyRound size={16} aria-hidden />} onClick={() => void navigate({ to: '/keys' })}>
            {t('account.keys')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
