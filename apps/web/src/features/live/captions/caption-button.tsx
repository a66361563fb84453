import { Menu } from '@mantine/core'
import { Captions } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Control } from '../controls/control.tsx'
import { languageName } from './language-name.ts'
import { captionSizes, useCaptionChoice } from './use-caption-choice.ts'

/** Turns captions on and off, where there are any: in which language, how large, and whether they are read out. */
export function CaptionButton() {
  const { t, i18n } = useTranslation('captions')
  const { languages, choice, choose } = useCaptionChoice()
  if (languages.length === 0) return null
  return (
    <Menu position="top" width={260} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Control icon={Captions} text={t('button')} data-on={choice.language !== null} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={choice.language ?? ''}
          onChange={(language) => choose({ language: language === '' ? null : language })}
        >
          <Menu.RadioItem value="">{t('off')}</Menu.RadioItem>
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language}>
              {languageName(language, i18n.language)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup
          value={choice.size}
          onChange={(chosen) => choose({ size: captionSizes.find((size) => size === chosen) ?? 'medium' })}
        >
          <Menu.Label>{t('size')}</Menu.Label>
          {captionSizes.map((size) => (
            <Menu.RadioItem key={size} value={size}>
              {t(`sizes.${size}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.CheckboxItem checked={choice.spoken} onChange={(spoken) => choose({ spoken })}>
          {t('spoken')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  )
}
