/**
 * Enter in a menu is for the item alone. By itself the item is chosen when the key goes down, and what the key is for
 * follows: where a dialog has come and taken the focus by then, that presses its button, unseen, or fills its field.
 */
document.addEventListener(
  'keydown',
  (event) => {
    const { target, key } = event
    if (key === 'Enter' && target instanceof Element && target.closest('.ant-dropdown [role=menuitem]'))
      event.preventDefault()
  },
  true,
)
