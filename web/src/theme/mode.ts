import { read, write } from '../ui/storage.ts'
import { createStore, useWhole } from '../ui/store.ts'
import { dark, light, type Palette } from './palette.ts'

/** What the user chose; `system` follows the machine. */
export type Mode = 'light' | 'dark' | 'system'
export const modes: Mode[] = ['light', 'dark', 'system']

const key = 'tandem.theme'
const machine = window.matchMedia('(prefers-color-scheme: dark)')
const chosen = createStore<Mode>(read<Mode>(key, 'system'))

const isDark = (mode: Mode) => mode === 'dark' || (mode === 'system' && machine.matches)
const darkNow = createStore(isDark(chosen.get()))

function paint(): void {
  const now = isDark(chosen.get())
  const palette: Palette = now ? dark : light
  const root = document.documentElement
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${name}`, value)
  root.dataset.theme = now ? 'dark' : 'light'
  root.style.colorScheme = now ? 'dark' : 'light'
  darkNow.set(now)
}
machine.addEventListener('change', paint)
paint()

export function setMode(mode: Mode): void {
  write(key, mode)
  chosen.set(mode)
  paint()
}

export const useMode = (): Mode => useWhole(chosen)
export const useDark = (): boolean => useWhole(darkNow)
/** The colours in force, for what CSS does not reach (charts). */
export const usePalette = (): Palette => (useDark() ? dark : light)
