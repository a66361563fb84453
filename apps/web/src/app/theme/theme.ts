import {
  ActionIcon,
  Anchor,
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  InputWrapper,
  Menu,
  Modal,
  parseThemeColor,
  Radio,
  type VariantColorsResolver,
} from '@mantine/core'
import { palette } from './palette.ts'
import classes from './parts.module.css'

const ownScripts = ['Arabic', 'Bengali', 'Devanagari', 'Khmer', 'Lao', 'Myanmar', 'Sinhala', 'Tamil', 'Thai']
  .map((script) => `"Noto Sans ${script} Variable"`)
  .join(', ')
// Systems that have a good face for Hangul spare the reader a download. After the serif comes a plain face for scripts that
// it lacks: the serif that systems ship for Hangul is poor on screens.
const hangul = '"Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", "Noto Sans KR Variable"'
const otherScripts = `${ownScripts}, ${hangul}`
const sans = `"Inter Variable", ${otherScripts}, system-ui, sans-serif`
const serif = `"Source Serif 4 Variable", ${otherScripts}, Georgia, serif`

/** Text on a filled colour follows the scheme, because the fills do (variables.ts). */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  const parsed = parseThemeColor({ color: input.color || input.theme.primaryColor, theme: input.theme })
  if (input.variant !== 'filled' || !parsed.isThemeColor || parsed.shade !== undefined) return colours
  return { ...colours, color: `var(--mantine-color-${parsed.color}-contrast)` }
}

const heading = (fontSize: string, lineHeight: string, fontWeight = '600') => ({ fontSize, lineHeight, fontWeight })

export const theme = createTheme({
  colors: palette,
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 3 },
  white: '#fefcf8',
  black: '#111a2e',
  autoContrast: true,
  luminanceThreshold: 0.179,
  variantColorResolver,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  headings: {
    fontFamily: serif,
    textWrap: 'balance',
    sizes: {
      h1: heading('clamp(1.75rem, 1.35rem + 1.6vw, 2.375rem)', '1.18'),
      h2: heading('1.5rem', '1.25'),
      h3: heading('1.1875rem', '1.35'),
      h4: heading('1rem', '1.45'),
      h5: heading('0.875rem', '1.5'),
      h6: heading('0.8125rem', '1.5'),
    },
  },
  radius: { xs: '2px', sm: '3px', md: '5px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 6px 20px -8px rgb(17 26 46 / 22%)',
    lg: '0 12px 32px -12px rgb(17 26 46 / 28%)',
    xl: '0 18px 48px -16px rgb(17 26 46 / 32%)',
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' }, classNames: { root: classes.anchor } }),
    Button: Button.extend({ classNames: { root: classes.button } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 'lg' } }),
    Checkbox: Checkbox.extend({
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--mantine-primary-color-contrast)' } }),
    }),
    Radio: Radio.extend({ vars: () => ({ root: { '--radio-icon-color': 'var(--mantine-primary-color-contrast)' } }) }),
    // What helps to fill a field is read by everybody: not smaller than the smallest other text.
    InputWrapper: InputWrapper.extend({ classNames: { description: classes.hint, error: classes.hint } }),
    Menu: Menu.extend({
      // A placeholder among the items is not an item to a screen reader.
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
      classNames: { dropdown: classes.sheet },
    }),
    Modal: Modal.extend({
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      classNames: { content: classes.sheet },
    }),
  },
})
