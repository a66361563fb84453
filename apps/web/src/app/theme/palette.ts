import type { MantineColorsTuple } from '@mantine/core'

/**
 * Ten steps a colour, light to dark, evenly spaced in OKLCH. Contrast against paper (#faf7f1) and the night sheet
 * (#1c2331): steps 6 to 9 are text on paper (4.5 : 1 and more, amber 6 on the sheet only as a mark), 0 to 4 text at night.
 */
export const palette = {
  ink: ['#f5f7fb', '#eaedf4', '#d5dbe6', '#b5bed0', '#8c98b3', '#657495', '#48577a', '#313f60', '#1e2944', '#111a2e'],
  vermilion: [
    '#fef3f0',
    '#fee5de',
    '#ffcbbf',
    '#fea793',
    '#f87a5d',
    '#e4502f',
    '#c8340e',
    '#a62400',
    '#841b00',
    '#601100',
  ],
  green: ['#eff9f2', '#ddf1e4', '#bfe4cb', '#9ad0ad', '#6fb78b', '#459e6b', '#298554', '#106e41', '#035631', '#013e22'],
  amber: ['#fdf4ea', '#f9e8d4', '#f3d3ae', '#e5b881', '#d1984d', '#ba7a08', '#9b6403', '#7e5104', '#633f02', '#482c00'],
  red: ['#fff2f2', '#fee4e4', '#fecaca', '#fea4a7', '#f57880', '#e1505f', '#c43448', '#a71d36', '#870b26', '#640219'],
  gray: ['#fbf9f5', '#f5f2ed', '#eae6de', '#dbd7ce', '#bebab1', '#96928a', '#75716a', '#5b5852', '#3f3d38', '#262420'],
  /** Mantine's own surfaces and texts at night. */
  dark: ['#e8e4dc', '#c1bdb5', '#97a0a6', '#7a818d', '#3f4858', '#2d3546', '#1c2331', '#121826', '#0c111e', '#070b16'],
} satisfies Record<string, MantineColorsTuple>

/** The colours that a component may be given by name: `ink` is the interface, the rest mean something (see tokens.css). */
export const namedColours = ['ink', 'vermilion', 'green', 'amber', 'red', 'gray'] as const
