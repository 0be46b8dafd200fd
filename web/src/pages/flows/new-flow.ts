/** Stands in the address in the place of a key; no key begins with an underscore. */
export const newFlow = '_new'
