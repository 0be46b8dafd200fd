import base from './base.css?inline'
import card from './card.css?inline'
import composer from './composer.css?inline'
import content from './content.css?inline'
import dock from './dock.css?inline'
import log from './log.css?inline'
import panel from './panel.css?inline'

/** The whole style as one text, for a constructed sheet. */
export const style = base + dock + panel + log + content + card + composer
