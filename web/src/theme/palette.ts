/** Every colour of the console, once; CSS sees them as `--name`, Ant Design as tokens (theme.ts). */
export interface Palette {
  /** The floor behind everything. */
  ground: string
  surface: string
  /** Wells, headers of groups, disabled fields. */
  sunken: string
  hover: string
  selected: string
  line: string
  'line-strong': string
  text: string
  'text-2': string
  'text-3': string
  accent: string
  'accent-soft': string
  'on-accent': string
  /** Everything the AI says or proposes. */
  ai: string
  'ai-soft': string
  /** Internal notes. */
  note: string
  'note-soft': string
  'note-line': string
  danger: string
  'danger-soft': string
  warn: string
  'warn-soft': string
  good: string
  'good-soft': string
  shadow: string
}

export const light: Palette = {
  ground: '#f4f5f5',
  surface: '#ffffff',
  sunken: '#f8f9f9',
  hover: '#f1f3f3',
  selected: '#e7f3f1',
  line: '#e6e9e9',
  'line-strong': '#d3d9d9',
  text: '#1b2424',
  'text-2': '#4e5b5b',
  'text-3': '#5b6767',
  accent: '#0b756c',
  'accent-soft': '#e3f2f0',
  'on-accent': '#ffffff',
  ai: '#6344d6',
  'ai-soft': '#f2effd',
  note: '#7a5200',
  'note-soft': '#fff8e3',
  'note-line': '#f0dca2',
  danger: '#c2331f',
  'danger-soft': '#fdeeeb',
  warn: '#a35a00',
  'warn-soft': '#fdf1e0',
  good: '#1d7a3d',
  'good-soft': '#e6f5ea',
  shadow: '0 1px 2px rgb(16 32 32 / 5%), 0 8px 24px rgb(16 32 32 / 9%)',
}

export const dark: Palette = {
  ground: '#101414',
  surface: '#171c1c',
  sunken: '#131818',
  hover: '#1f2626',
  selected: '#1a312f',
  line: '#262e2e',
  'line-strong': '#384242',
  text: '#e8eded',
  'text-2': '#b0bbbb',
  'text-3': '#8a9797',
  accent: '#37b8aa',
  'accent-soft': '#17322f',
  'on-accent': '#06201d',
  ai: '#ab97ff',
  'ai-soft': '#252042',
  note: '#f0cc72',
  'note-soft': '#2a2413',
  'note-line': '#4b3f1c',
  danger: '#ff8a75',
  'danger-soft': '#3a1d18',
  warn: '#f2ae5c',
  'warn-soft': '#35270f',
  good: '#66c98a',
  'good-soft': '#15301f',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 10px 28px rgb(0 0 0 / 45%)',
}
