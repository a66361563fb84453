import type { CSSVariablesResolver } from '@mantine/core'
import { namedColours } from './palette.ts'

const byDay = (colour: string) => ({
  [`--mantine-color-${colour}-text`]: `var(--mantine-color-${colour}-8)`,
  [`--mantine-color-${colour}-filled`]: `var(--mantine-color-${colour}-7)`,
  [`--mantine-color-${colour}-filled-hover`]: `var(--mantine-color-${colour}-8)`,
  [`--mantine-color-${colour}-light`]: `var(--mantine-color-${colour}-1)`,
  [`--mantine-color-${colour}-light-hover`]: `var(--mantine-color-${colour}-2)`,
  [`--mantine-color-${colour}-light-color`]: `var(--mantine-color-${colour}-8)`,
  [`--mantine-color-${colour}-outline`]: `var(--mantine-color-${colour}-7)`,
  [`--mantine-color-${colour}-outline-hover`]: `var(--mantine-color-${colour}-0)`,
  [`--mantine-color-${colour}-contrast`]: '#fffdf9',
})

const wash = (colour: string, percent: number) =>
  `color-mix(in srgb, var(--mantine-color-${colour}-4) ${percent}%, transparent)`

const byNight = (colour: string) => ({
  [`--mantine-color-${colour}-text`]: `var(--mantine-color-${colour}-3)`,
  [`--mantine-color-${colour}-filled`]: `var(--mantine-color-${colour}-3)`,
  [`--mantine-color-${colour}-filled-hover`]: `var(--mantine-color-${colour}-2)`,
  [`--mantine-color-${colour}-light`]: wash(colour, 18),
  [`--mantine-color-${colour}-light-hover`]: wash(colour, 28),
  [`--mantine-color-${colour}-light-color`]: `var(--mantine-color-${colour}-2)`,
  [`--mantine-color-${colour}-outline`]: `var(--mantine-color-${colour}-3)`,
  [`--mantine-color-${colour}-outline-hover`]: wash(colour, 12),
  [`--mantine-color-${colour}-contrast`]: '#0c111e',
})

const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-success': 'var(--credited)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--well)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--hairline-strong)',
  '--mantine-primary-color-contrast': 'var(--mantine-color-ink-contrast)',
}

/** Binds Mantine's variables to the tokens: every text and control reaches WCAG AA on paper, sheet and night. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...Object.assign({}, ...namedColours.map(byDay)),
    ...surfaces,
    '--mantine-color-ink-filled': 'var(--mantine-color-ink-9)',
    '--mantine-color-ink-filled-hover': 'var(--mantine-color-ink-7)',
    '--mantine-color-vermilion-filled': 'var(--mantine-color-vermilion-6)',
    '--mantine-color-vermilion-filled-hover': 'var(--mantine-color-vermilion-7)',
    '--mantine-color-disabled-color': 'var(--mantine-color-gray-6)',
  },
  dark: {
    ...Object.assign({}, ...namedColours.map(byNight)),
    ...surfaces,
    // The primary button at night is a slip of paper.
    '--mantine-color-ink-filled': 'var(--mantine-color-dark-0)',
    '--mantine-color-ink-filled-hover': '#fbf9f5',
    '--mantine-color-disabled': 'var(--mantine-color-dark-5)',
    '--mantine-color-disabled-color': 'var(--mantine-color-dark-2)',
  },
})
