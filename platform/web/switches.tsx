import { ActionIcon, Menu, Tooltip, useMantineColorScheme } from '@mantine/core'
import {
  IconCheck,
  IconContrast2,
  IconDeviceDesktop,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { useState } from 'react'
import { type Language, languageNames, languages } from '#platform/words'
import { applyTheme, findTheme, type ThemeChoice, themeChoices } from './theme.ts'
import { useChangeLanguage, useWords } from './words-context.tsx'

/** Changes the words on the page and nothing else: the place, the filter and what is typed stay. */
export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const t = useWords()
  const change = useChangeLanguage()
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t('platform.language')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('platform.language')}>
            <IconLanguage size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === t.language ? 'true' : undefined}
            leftSection={<IconCheck size={16} visibility={language === t.language ? 'visible' : 'hidden'} />}
            onClick={() => {
              void change(language)
              onChange?.(language)
            }}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const themeIcons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon, contrast: IconContrast2 }

/** Light, dark, high contrast, or as the machine is set. */
export function ThemeSwitch() {
  const t = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const [choice, setChoice] = useState<ThemeChoice>(findTheme)
  const Sign = themeIcons[choice]
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Tooltip label={t('platform.theme')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('platform.theme')}>
            <Sign size={20} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {themeChoices.map((one) => {
          const Icon = themeIcons[one]
          return (
            <Menu.Item
              key={one}
              leftSection={<Icon size={16} />}
              rightSection={one === choice ? <IconCheck size={16} /> : null}
              aria-current={one === choice ? 'true' : undefined}
              onClick={() => {
                setColorScheme(applyTheme(one))
                setChoice(one)
              }}
            >
              {t(`platform.theme.${one}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
