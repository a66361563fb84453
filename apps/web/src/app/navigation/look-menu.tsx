import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Check, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages, setLanguage } from '../../lib/i18n.ts'

const schemes = ['light', 'dark', 'auto'] as const

/** Language and the light one reads by. */
export function LookMenu() {
  const { t, i18n } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('look.title')} color="gray">
          <Languages size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('look.language')}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={i18n.language === language}
            rightSection={i18n.language === language ? <Check size={16} aria-hidden /> : null}
            onClick={() => void setLanguage(language)}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('look.scheme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={colorScheme === scheme}
            rightSection={colorScheme === scheme ? <Check size={16} aria-hidden /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`look.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/privacy" target="_blank">
          {t('privacy')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
