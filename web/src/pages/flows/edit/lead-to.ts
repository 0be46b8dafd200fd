const CONTROLS = 'input, textarea, [role="combobox"]'

/**
 * Brings a field of the forms into sight and puts the cursor there; where it is not shown, the nearest that it belongs
 * to. The forms name their parts with `data-field`, each within the one around it.
 * @param path as the contract names the field in a flow, such as `slots.2.label.zh`
 */
export function leadTo(form: ParentNode, path: string): void {
  const places = new Map([...form.querySelectorAll<HTMLElement>('[data-field]')].map((place) => [pathOf(place), place]))
  const names = path.split('.')
  let place: HTMLElement | undefined
  while (!place && names.length > 0) {
    place = places.get(names.join('.'))
    names.pop()
  }
  const control = place?.matches(CONTROLS) ? place : place?.querySelector<HTMLElement>(CONTROLS)
  control?.focus({ preventScroll: true })
  const seen = control ?? place
  seen?.scrollIntoView({ block: 'center' })
}

function pathOf(place: HTMLElement): string {
  const around = place.parentElement?.closest<HTMLElement>('[data-field]')
  const own = place.dataset.field ?? ''
  return around ? `${pathOf(around)}.${own}` : own
}
