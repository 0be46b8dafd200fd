import { createStore, useWhole } from '../ui/store.ts'

const machine = window.matchMedia('(prefers-reduced-motion: reduce)')
const still = createStore(machine.matches)
machine.addEventListener('change', () => still.set(machine.matches))

/** Whether the reader wants nothing to move. */
export const useStill = (): boolean => useWhole(still)
