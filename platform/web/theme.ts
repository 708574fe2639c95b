import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorScheme,
  type MantineColorsTuple,
} from '@mantine/core'
import { keep, readKept } from './storage.ts'

/** One calm blue-green for what can be acted on; every other colour carries a meaning and stands in `kit.css`. */
const accent: MantineColorsTuple = [
  '#eef6f9',
  '#dcebf1',
  '#b7d6e2',
  '#8fbfd2',
  '#6dacc4',
  '#4a98b6',
  '#2f84a4',
  '#22728f',
  '#1b617b',
  '#12475b',
]
const dark: MantineColorsTuple = [
  '#d5dbe1',
  '#b4bcc5',
  '#939da8',
  '#5d6772',
  '#434c56',
  '#333b44',
  '#262d35',
  '#181d23',
  '#11151a',
  '#0a0d10',
]

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: 'var(--desk-font)',
  fontFamilyMonospace: 'ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.35rem', lineHeight: '1.3' },
      h3: { fontSize: '1.15rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // A dialog's heading is no banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
  },
})

/** Mantine's own greys for lesser text and placeholders fall short of 4.5:1. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#57606a',
    '--mantine-color-placeholder': '#68717b',
    '--mantine-color-error': '#a40e26',
  },
  dark: {
    '--mantine-color-text': '#dfe4e9',
    '--mantine-color-dimmed': '#a3adb8',
    '--mantine-color-placeholder': '#939da8',
    '--mantine-color-error': '#ffa198',
    '--mantine-color-anchor': '#8fbfd2',
  },
})

export const themeChoices = ['auto', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
const themeKey = 'comity.theme'

export function findTheme(): ThemeChoice {
  const kept = readKept<ThemeChoice>('localStorage', themeKey)
  return kept && themeChoices.includes(kept) ? kept : 'auto'
}

/** High contrast keeps the machine's light or dark. Returns the scheme Mantine is to take. */
export function applyTheme(choice: ThemeChoice): MantineColorScheme {
  keep('localStorage', themeKey, choice)
  document.documentElement.dataset.contrast = choice === 'contrast' ? 'more' : 'standard'
  return choice === 'contrast' ? 'auto' : choice
}
